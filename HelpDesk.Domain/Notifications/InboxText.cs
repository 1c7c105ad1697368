using System.Globalization;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Notifications;

/// <summary>Pure: an operation in one short line, as one of those who hear of it may read it.</summary>
public static class InboxText
{
    private const string Ellipsis = "…";

    /// <param name="what">The strongest thing that they are told.</param>
    /// <param name="seesNotes">Whether they may read a note, and know that there is one.</param>
    /// <param name="message">What was said with it; null: nothing.</param>
    public static string Of(TicketOperation operation, NotificationEvent what, bool seesNotes, Message? message) =>
        Cut(Line(operation, what, seesNotes, message, said => $": {OneLine(said.Content)}"));

    /// <summary>The same for those who read below what was said.</summary>
    /// <inheritdoc cref="Of"/>
    public static string WithoutWords(TicketOperation operation, NotificationEvent what, bool seesNotes, Message? message) =>
        Line(operation, what, seesNotes, message, _ => "");

    private static string Line(
        TicketOperation operation, NotificationEvent what, bool seesNotes, Message? message, Func<Message, string> words)
    {
        if (what is NotificationEvent.Received)
            return "We have received your request";

        var said = message is not null && (message.Kind is MessageKind.Reply || seesNotes) ? message : null;
        string?[] parts =
        [
            Opened(operation),
            what is NotificationEvent.Assigned ? "gave this ticket to you" : null,
            Status(operation, isAlone: what is NotificationEvent.StatusChanged && said is null),
            said is null ? null : Verb(said, what) + words(said),
        ];
        return $"{OneLine(operation.By.Person.Name)} {string.Join(" and ", parts.OfType<string>())}";
    }

    private static string? Opened(TicketOperation operation) =>
        operation.Events.Select(happened => happened.What).OfType<TicketHappening.Opened>().FirstOrDefault() switch
        {
            null => null,
            { FollowUpOf: null } => "opened this ticket",
            _ => "opened this follow-up",
        };

    /// <param name="isAlone">It is all that there is to say; otherwise what follows by itself is left out.</param>
    private static string? Status(TicketOperation operation, bool isAlone)
    {
        var changed = operation.Events.LastOrDefault(happened => happened.What is TicketHappening.StatusChanged);
        return (changed?.What, changed?.After.Status) switch
        {
            (TicketHappening.StatusChanged { From: TicketStatus.Closed }, _) => "opened the ticket again",
            (_, TicketStatus.Closed) => "closed the ticket",
            (_, TicketStatus.Waiting) => "set the status to waiting",
            (_, TicketStatus.Active) when isAlone => "set the status to active",
            (_, TicketStatus.Open) when isAlone => "set the status to open",
            _ => null,
        };
    }

    private static string Verb(Message said, NotificationEvent what) => what switch
    {
        NotificationEvent.Mentioned => "mentioned you in an internal note",
        _ when said.Kind is MessageKind.Note => "wrote an internal note",
        _ => "replied",
    };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>At a blank, unless the last word alone is a great part of it.</summary>
    private static string Cut(string line)
    {
        if (line.Length <= InboxItem.MaxText)
            return line;
        var room = InboxItem.MaxText - Ellipsis.Length;
        var blank = line.LastIndexOf(' ', room);
        var end = blank > room / 2 ? blank : LastWhole(line, room);
        return line[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>No character is torn apart, whatever it is put together from; the look goes far enough to see both halves of a
    /// surrogate pair.</summary>
    private static int LastWhole(string line, int room) =>
        StringInfo.ParseCombiningCharacters(line[..(room + 2)]).Last(start => start <= room);
}
