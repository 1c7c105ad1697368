namespace HelpDesk.Functions.Storage;

internal static class TableNames
{
    public const string Tickets = "tickets";
    public const string Views = "views";
    public const string Activity = "activity";
    public const string ApiKeys = "apikeys";
    public const string Attempts = "attempts";
    public const string DailyMetrics = "dailymetrics";
    public const string DeadLetters = "deadletters";
    public const string Deliveries = "deliveries";
    public const string Idempotency = "idempotency";
    public const string Ids = "ids";
    public const string Jobs = "jobs";
    public const string Notifications = "notifications";
    public const string People = "people";
    public const string Requesters = "requesters";
    public const string SecretKeys = "keys";
    public const string Settings = "settings";
    public const string Subscriptions = "subscriptions";
    public const string Webhooks = "webhooks";

    public static IReadOnlyList<string> All { get; } =
    [
        Tickets, Views, Activity, ApiKeys, Attempts, DailyMetrics, DeadLetters, Deliveries, Idempotency, Ids, Jobs, Notifications,
        People, Requesters, SecretKeys, Settings, Subscriptions, Webhooks,
    ];
}
