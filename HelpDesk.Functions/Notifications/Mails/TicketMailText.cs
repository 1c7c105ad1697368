using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Notifications.Mails;

/// <summary>Every word of a mail that tells of one thing.</summary>
internal static class TicketMailText
{
    private const string Answerable = "Answer this mail, and your answer is added to the ticket.";

    /// <summary>The same for all mails about a ticket, or mail programs would not show them as one conversation.</summary>
    public static string Subject(Ticket ticket) => $"[#{ticket.Id}] {ticket.Title}";

    /// <param name="isAnswerable">Whether what is written back is read.</param>
    public static MailText Write(TicketMail mail, bool isAnswerable)
    {
        var content = new MailContent(
            Subject(mail.News.Ticket), Greeting.To(mail.To.Person.Name), [Happened(mail)], Action: null, [State(mail)])
        {
            Quote = Words(mail) is { } words ? Quotation.Of(words) : null,
        };
        return MailText.Of(isAnswerable ? content with { Footer = Answerable } : content);
    }

    private static string Happened(TicketMail mail) =>
        OneLine.Of(InboxText.WithoutWords(mail.News.Operation, mail.Event, mail.News.SeesNotes(mail.To), mail.News.Said)) + ".";

    /// <summary>What was said; where nothing was, what those who have not read it yet need to know.</summary>
    private static string? Words(TicketMail mail) => mail.News.SaidTo(mail.To)?.Content
        ?? (mail.Event is NotificationEvent.Received or NotificationEvent.Opened or NotificationEvent.Assigned
            ? mail.News.Ticket.Description
            : null);

    /// <summary>As it was then: a mail that comes late must not contradict itself.</summary>
    private static string State(TicketMail mail)
    {
        var (ticket, then) = (mail.News.Ticket, mail.News.Operation.After);
        var status = then.Status switch
        {
            TicketStatus.Open => "open",
            TicketStatus.Active => "being worked on",
            TicketStatus.Waiting when ticket.Requester.Id == mail.To.Id => "waiting for your answer",
            TicketStatus.Waiting => "waiting for an answer",
            TicketStatus.Closed => "closed",
            _ => throw new ArgumentOutOfRangeException(nameof(mail)),
        };
        return $"Ticket #{ticket.Id} is {status}{Assignee(then.Assignee, mail.To.Id)}.";
    }

    private static string Assignee(PersonRef? assignee, PersonId reader) =>
        assignee is null ? "" : assignee.Id == reader ? ", assigned to you" : $", assigned to {OneLine.Of(assignee.Name)}";
}
