namespace HelpDesk.Domain.Sessions;

/// <summary>A refresh token that was used.</summary>
/// <param name="Successor">What came in its place; opaque.</param>
public sealed record ReplacedToken(int Generation, DateTimeOffset At, string Successor);
