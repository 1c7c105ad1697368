namespace HelpDesk.Functions.Messaging;

internal static class QueueNames
{
    public const string TicketChanges = "ticket-changes";

    public const string PeopleChanges = "people-changes";

    public const string ViewRebuilds = "view-rebuilds";

    public static IReadOnlyList<string> All { get; } = [TicketChanges, PeopleChanges, ViewRebuilds];
}
