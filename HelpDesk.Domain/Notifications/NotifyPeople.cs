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

    public async Task TellAsync(TicketChanges changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lookup = new AudienceLookup(recipients);
        foreach (var operation in TicketOperation.In(changes.Pending))
        {
            var circle = Concern.Of(operation);
            var audience = await lookup.FindAsync(circle, cancellationToken);
            var told = audience.Of(circle).ToDictionary(recipient => recipient.Id);
            var wishes = NoticeRules.Decide(operation, changes.Head, circle, audience)
                .Select(notice => new Wish(told[notice.To], notice))
                .ToList();
            await Task.WhenAll(
                FillInboxesAsync(operation, changes.Head, [.. wishes.Where(wish => wish.IsForInbox())], cancellationToken),
                OrderMailsAsync(operation, [.. wishes.Where(wish => wish.IsForMail())], now, cancellationToken));
        }
    }

    private async Task FillInboxesAsync(
        TicketOperation operation, Ticket ticket, IReadOnlyList<Wish> wishes, CancellationToken cancellationToken)
    {
        if (wishes.Count == 0)
            return;
        var message = operation.Said is { } said
            ? await conversations.FindAsync(operation.Ticket, said.Message, cancellationToken)
            : null;
        var items = wishes.Select(wish => InboxItems.Of(operation, wish.Notice.Event, wish.Who.Person, ticket, message));
        await Task.WhenAll(items.Select(item => inbox.AddAsync(item, cancellationToken)));
    }

    private async Task OrderMailsAsync(
        TicketOperation operation, IReadOnlyList<Wish> wishes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - operation.At > MailedFor)
            return;
        var orders = wishes
            .Select(wish => new MailNotice(wish.Who.Id, wish.Notice.Event))
            .Chunk(MailOrder.Most)
            .Select(some => new MailOrder(NotificationId.Of(operation), some, Tries: 0, Since: now));
        await Task.WhenAll(orders.Select(order => mails.PutAsync(order, TimeSpan.Zero, cancellationToken)));
    }
}
