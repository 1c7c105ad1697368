namespace HelpDesk.Functions.Messaging;

internal static class QueueNames
{
    public const string TicketChanges = "ticket-changes";

    public static IReadOnlyList<string> All { get; } = [TicketChanges];
}
