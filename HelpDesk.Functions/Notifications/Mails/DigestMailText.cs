using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Notifications.Mails;

/// <summary>Every word of the one mail of a day.</summary>
internal static class DigestMailText
{
    public static MailText Write(DigestMail mail)
    {
        var tickets = mail.Items.GroupBy(item => item.News.Ticket.Id).ToList();
        var subject = tickets.Count == 1 ? "News of one ticket" : $"News of {tickets.Count} tickets";
        string[] rest = mail.Left == 0 ? [] : [$"Besides, {mail.Left} more thing(s) happened than one mail can tell of."];
        return MailText.Of(new MailContent(
            subject, Greeting.To(mail.To.Person.Name), ["This is what has happened on your tickets."], Action: null, rest)
        {
            Sections = [.. tickets.Select(items => Section(mail, [.. items]))],
        });
    }

    private static MailSection Section(DigestMail mail, IReadOnlyList<DigestNews> items) => new(
        OneLine.Of(TicketMailText.Subject(items[^1].News.Ticket)),
        [.. items.Select(item => Line(mail, item))]);

    private static string Line(DigestMail mail, DigestNews item) => OneLine.Of(
        InboxText.Of(item.News.Operation, item.Event, item.News.SeesNotes(mail.To), item.News.Said));
}
