using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Use case: tells those who are concerned of what happened to a ticket. Run twice, or twice at once, it puts the same things
/// into their inboxes, which changes nothing, and orders the same mails, which are sent once.
/// </summary>
public sealed class NotifyPeople(
    IRecipients recipients, IInbox inbox, IMailOrders mails, IConversations conversations) : IChangeListener
{
    /// <summary>Nobody wants a mail about what is older: it comes after a long outage, or as the past of a demo desk.</summary>
    public static readonly TimeSpan MailedFor = TimeSpan.FromHours(24);

    /// <summary>All staff may be many.</summary>
    private const int AtOnce = 16;

    public async Task TellAsync(TicketChanges changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lookup = new AudienceLookup(recipients);
        foreach (var operation in TicketOperation.In(changes.Pending))
            await TellAsync(operation, changes.Head, lookup, now, cancellationToken);
    }

    private async Task TellAsync(
        TicketOperation operation, Ticket ticket, AudienceLookup lookup, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var circle = Concern.Of(operation);
        var audience = await lookup.FindAsync(circle, cancellationToken);
        if (circle.WithoutAssignee(audience) is { } wider)
        {
            circle = wider;
            audience = await lookup.FindAsync(circle, cancellationToken);
        }

        var inboxes = NoticeRules.Decide(operation, ticket, circle, audience, Wish.IsForInbox);
        var letters = NoticeRules.Decide(operation, ticket, circle, audience, Wish.IsForMail);
        var who = audience.Of(circle).ToDictionary(recipient => recipient.Id);
        await Task.WhenAll(
            FillInboxesAsync(
                operation, ticket, [.. inboxes.Select(notice => (who[notice.To], notice.Event))], cancellationToken),
            OrderMailsAsync(operation, letters, now, cancellationToken));
    }

    private async Task FillInboxesAsync(
        TicketOperation operation,
        Ticket ticket,
        IReadOnlyList<(Recipient Who, NotificationEvent What)> told,
        CancellationToken cancellationToken)
    {
        if (told.Count == 0)
            return;
        var message = operation.Said is { } said
            ? await conversations.FindAsync(operation.Ticket, said.Message, cancellationToken)
            : null;
        var items = told.Select(one => InboxItems.Of(operation, one.What, one.Who.Person, ticket, message));
        await SideBySide.RunAsync(items, AtOnce, inbox.AddAsync, cancellationToken);
    }

    private async Task OrderMailsAsync(
        TicketOperation operation, IReadOnlyList<Notice> notices, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - operation.At > MailedFor)
            return;
        var orders = notices
            .Select(notice => new MailNotice(notice.To, notice.Event))
            .Chunk(MailOrder.Most)
            .Select(some => new MailOrder(NotificationId.Of(operation), some, Tries: 0, Since: now));
        await Task.WhenAll(orders.Select(order => mails.PutAsync(order, TimeSpan.Zero, cancellationToken)));
    }
}
