namespace HelpDesk.Functions.Http;

/// <summary>How many requests a minute each instance takes; 0: any number.</summary>
/// <param name="PerCaller">From one person or machine.</param>
/// <param name="PerAddress">From one address, of those that nobody has signed in for.</param>
internal sealed record RequestLimits(int PerCaller, int PerAddress);
