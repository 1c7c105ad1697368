using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Notifications;

/// <summary>Pure: whom each thing that happens to a ticket concerns, whether or not they may hear of it in the end.</summary>
public static class Concern
{
    public static Circle Of(TicketOperation operation)
    {
        var people = operation.Events.SelectMany(happened => OfEvent(operation, happened))
            .Where(notice => notice.IsByMailOnly || notice.To != operation.By.Id)
            .Distinct();
        var isNobodys = operation.After.Assignee is null;
        return new([.. people], operation.Said?.Mentions ?? Mentions.None, OfAllStaff(operation, isNobodys))
        {
            Assignee = operation.After.Assignee?.Id,
            InPlaceOfAssignee = OfAllStaff(operation, isNobodys: true),
        };
    }

    private static IEnumerable<Notice> OfEvent(TicketOperation operation, TicketEvent happened) => happened.What switch
    {
        TicketHappening.Opened => [Received(operation)],
        TicketHappening.MessagePosted { Kind: MessageKind.Note } =>
            [.. Followers(operation, NotificationEvent.Noted), .. Assignee(operation, NotificationEvent.Noted)],
        TicketHappening.Assigned => Assignee(operation, NotificationEvent.Assigned),
        TicketHappening.MessagePosted => Everybody(operation, NotificationEvent.Replied),
        TicketHappening.StatusChanged changed => Everybody(operation, Kind(changed, happened.After.Status)),
        _ => [],
    };

    /// <summary>What also concerns those who have nothing to do with it yet: while nobody is assigned, all staff is in charge.
    /// </summary>
    private static IReadOnlyList<NotificationEvent> OfAllStaff(TicketOperation operation, bool isNobodys) =>
        [.. operation.Events.Select(happened => OfAllStaff(operation, happened, isNobodys)).OfType<NotificationEvent>()];

    private static NotificationEvent? OfAllStaff(TicketOperation operation, TicketEvent happened, bool isNobodys) =>
        happened.What switch
        {
            TicketHappening.Opened => NotificationEvent.Opened,
            TicketHappening.MessagePosted { Kind: MessageKind.Reply } when isNobodys && !IsByStaff(operation) =>
                NotificationEvent.Replied,
            TicketHappening.StatusChanged { From: TicketStatus.Closed } when isNobodys => NotificationEvent.Reopened,
            _ => null,
        };

    private static bool IsByStaff(TicketOperation operation) => TicketAccess.StandingOf(
        operation.By, operation.After.Requester.Id, operation.After.Followers) is Standing.Staff;

    private static NotificationEvent Kind(TicketHappening.StatusChanged changed, TicketStatus to) => (changed.From, to) switch
    {
        (TicketStatus.Closed, _) => NotificationEvent.Reopened,
        (_, TicketStatus.Closed) => NotificationEvent.Closed,
        _ => NotificationEvent.StatusChanged,
    };

    /// <summary>Who opened it themselves knows that, but wants it in writing.</summary>
    private static Notice Received(TicketOperation operation)
    {
        var requester = operation.After.Requester.Id;
        return new(requester, NotificationEvent.Received, IsByMailOnly: requester == operation.By.Id);
    }

    private static IEnumerable<Notice> Everybody(TicketOperation operation, NotificationEvent what) =>
        [new(operation.After.Requester.Id, what), .. Followers(operation, what), .. Assignee(operation, what)];

    private static IEnumerable<Notice> Followers(TicketOperation operation, NotificationEvent what) =>
        operation.After.Followers.Values.Select(follower => new Notice(follower.Id, what));

    private static IEnumerable<Notice> Assignee(TicketOperation operation, NotificationEvent what) =>
        operation.After.Assignee is { } assignee ? [new(assignee.Id, what)] : [];
}
