namespace HelpDesk.Domain.ApiKeys;

/// <summary>What an API key may be good for; words of the contract.</summary>
public static class Scopes
{
    public const string TicketsRead = "tickets:read";

    public const string TicketsWrite = "tickets:write";

    public const string ReportsRead = "reports:read";

    public static IReadOnlyList<string> All { get; } = [TicketsRead, TicketsWrite, ReportsRead];
}
