using Azure.Data.Tables;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Load.Notifications;
using HelpDesk.Load.Soak;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>No word of a note has come to anybody who does not see notes on that ticket.</summary>
internal static class SecrecyAudit
{
    public static IEnumerable<string> Findings(
        DeskSnapshot desk, IReadOnlyList<TableEntity> inbox, IReadOnlyList<Receipt> mails)
    {
        var notes = desk.Messages.SelectMany(messages => messages).Where(message => message.Kind is MessageKind.Note)
            .ToLookup(note => note.Ticket, note => note.Content.Split(' ')[0]);
        var read = inbox
            .Select(row => (
                Reader: InboxAudit.Owner(row),
                Ticket: row.GetInt32("Ticket")!.Value,
                Words: row.GetString("Title") + row.GetString("Text")))
            .Concat(mails.Select(mail => (Reader: mail.Owner, mail.Ticket, mail.Words)));
        return from one in read
               let ticket = new TicketId(one.Ticket)
               where desk.Heads.ContainsKey(ticket) && !SeesNotes(one.Reader, desk.Heads[ticket])
               from token in notes[ticket]
               where one.Words.Contains(token, StringComparison.Ordinal)
               select $"{one.Reader} has read of note '{token}' on ticket {one.Ticket}";
    }

    private static bool SeesNotes(string reader, Ticket ticket) =>
        Person.All.Single(person => person.Id == reader).SeesNotesOf(ticket.Requester.Id.Value);
}
