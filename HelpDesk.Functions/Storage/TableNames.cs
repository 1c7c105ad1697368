namespace HelpDesk.Functions.Storage;

internal static class TableNames
{
    public const string Tickets = "tickets";
    public const string Views = "views";
    public const string Activity = "activity";
    public const string DailyMetrics = "dailymetrics";
    public const string Ids = "ids";
    public const string SecretKeys = "keys";

    public static IReadOnlyList<string> All { get; } = [Tickets, Views, Activity, DailyMetrics, Ids, SecretKeys];
}
