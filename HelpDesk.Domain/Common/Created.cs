namespace HelpDesk.Domain.Common;

/// <summary>What a command made.</summary>
/// <param name="IsReplay">An earlier try made it; this is its answer again.</param>
public sealed record Created<T>(T Value, bool IsReplay);
