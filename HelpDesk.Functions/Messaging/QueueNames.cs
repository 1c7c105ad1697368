namespace HelpDesk.Functions.Messaging;

internal static class QueueNames
{
    public const string TicketChanges = "ticket-changes";

    public const string PeopleChanges = "people-changes";

    /// <summary>The next step of each job.</summary>
    public const string JobSteps = "job-steps";

    /// <summary>Mails that are to be sent.</summary>
    public const string Notifications = "notifications";

    /// <summary>Requests to other programs: apart from the mails, which must not wait for somebody else's slow server.</summary>
    public const string Webhooks = "webhooks";

    public static IReadOnlyList<string> All { get; } =
        [TicketChanges, PeopleChanges, JobSteps, Notifications, Webhooks];
}
