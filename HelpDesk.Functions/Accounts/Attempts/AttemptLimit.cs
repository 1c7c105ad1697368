namespace HelpDesk.Functions.Accounts.Attempts;

/// <summary>So many attempts within so long, told from the first of them.</summary>
public sealed record AttemptLimit(int Most, TimeSpan Window);
