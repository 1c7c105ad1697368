using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Webhooks;

/// <summary>The closed set of what a webhook is told.</summary>
public abstract record WebhookContent
{
    private WebhookContent()
    {
    }

    /// <param name="Now">The ticket as it stands.</param>
    /// <param name="Said">What was said, if that is what happened.</param>
    public sealed record OfTicket(TicketEvent Happened, Ticket Now, Message? Said) : WebhookContent;

    public sealed record OfReport(ReportNews News) : WebhookContent;

    public sealed record OfTest : WebhookContent;
}
