using System.Collections.Concurrent;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Webhooks;

/// <summary>What some deliveries tell, each piece read once for all of them, and only if one is really sent.</summary>
internal sealed class WebhookContents(
    ITicketHistory history,
    IConversations conversations,
    FindReport findReport,
    IReadOnlyList<DeliveryOrder> orders,
    CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<TicketId, Lazy<Task<TicketHistory?>>> _tickets = [];
    private readonly ConcurrentDictionary<(TicketId, int), Lazy<Task<Message?>>> _messages = [];

    /// <summary>Null: it is gone.</summary>
    public async Task<WebhookContent?> ReadAsync(WebhookId webhook, DeliveryId id)
    {
        if (id.IsTest)
            return new WebhookContent.OfTest();
        if (id.Report is { } what)
        {
            return await findReport.NewsAsync(what, webhook, cancellationToken) is { } news
                ? new WebhookContent.OfReport(news)
                : null;
        }

        var known = await _tickets.GetOrAdd(id.Ticket, ticket => new(() => ReadAsync(ticket))).Value;
        if (known?.Events.FirstOrDefault(one => one.Seq == id.Seq) is not { } happened)
            return null;

        return happened.What is TicketHappening.MessagePosted posted
            ? await SaidAsync(id.Ticket, posted.Message) is { } said
                ? new WebhookContent.OfTicket(happened, known.Ticket, said)
                : null
            : new WebhookContent.OfTicket(happened, known.Ticket, Said: null);
    }

    /// <summary>With all events from the first to the last that is asked for: they happened together.</summary>
    private Task<TicketHistory?> ReadAsync(TicketId ticket)
    {
        var seqs = orders.Where(order => order.Id.Ticket == ticket).Select(order => order.Id.Seq).ToList();
        return history.ReadAsync(ticket, seqs.Min() - 1, seqs.Max() - seqs.Min() + 1, cancellationToken);
    }

    private Task<Message?> SaidAsync(TicketId ticket, int seq) => _messages.GetOrAdd(
        (ticket, seq), _ => new(() => conversations.FindAsync(ticket, seq, cancellationToken))).Value;
}
