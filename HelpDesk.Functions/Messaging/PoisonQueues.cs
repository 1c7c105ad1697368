namespace HelpDesk.Functions.Messaging;

/// <summary>Where the host puts what has failed too often; it makes these queues when it needs them.</summary>
internal static class PoisonQueues
{
    public const string TicketChanges = QueueNames.TicketChanges + Suffix;

    public const string PeopleChanges = QueueNames.PeopleChanges + Suffix;

    public const string ViewRebuilds = QueueNames.ViewRebuilds + Suffix;

    public const string Notifications = QueueNames.Notifications + Suffix;

    public const string Webhooks = QueueNames.Webhooks + Suffix;

    private const string Suffix = "-poison";

    public static string Of(string queue) => queue + Suffix;
}
