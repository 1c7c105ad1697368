using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Notifications;

/// <summary>Pure: who is told of what. One operation is one notice for each, of the strongest thing that concerns them.</summary>
public static class NoticeRules
{
    /// <summary>The strongest first.</summary>
    private static readonly NotificationEvent[] Strength =
    [
        NotificationEvent.Mentioned,
        NotificationEvent.Assigned,
        NotificationEvent.Reopened,
        NotificationEvent.Replied,
        NotificationEvent.Noted,
        NotificationEvent.Closed,
        NotificationEvent.StatusChanged,
        NotificationEvent.Opened,
        NotificationEvent.Received,
    ];

    /// <param name="circle">What <see cref="Concern"/> says of the operation.</param>
    /// <param name="now">The ticket as it stands now: who may no longer see it is told nothing.</param>
    /// <param name="isWanted">What somebody does not want to hear of takes the place of nothing that they do.</param>
    public static IReadOnlyList<Notice> Decide(
        TicketOperation operation,
        Ticket now,
        Circle circle,
        Audience audience,
        Func<Recipient, Notice, bool> isWanted) =>
    [
        .. audience.Of(circle)
            .Select(recipient => Candidates(operation, circle, audience, recipient)
                .Where(notice => NoticeAccess.MayHear(recipient.Person, notice.Event, operation.After, now))
                .Where(notice => isWanted(recipient, notice))
                .MinBy(notice => Array.IndexOf(Strength, notice.Event)))
            .OfType<Notice>(),
    ];

    private static IEnumerable<Notice> Candidates(
        TicketOperation operation, Circle circle, Audience audience, Recipient recipient)
    {
        var own = circle.People.Where(notice => notice.To == recipient.Id);
        // Nobody hears of their own act.
        if (recipient.Id == operation.By.Id)
            return own.Where(notice => notice.IsByMailOnly);

        var asStaff = audience.IsOnRoster(recipient.Id) ? circle.Staff : [];
        var byName = audience.IsMentioned(recipient.Id) ? [NotificationEvent.Mentioned] : Array.Empty<NotificationEvent>();
        return own.Concat(asStaff.Concat(byName).Select(what => new Notice(recipient.Id, what)));
    }
}
