using System.Text.Json;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Functions.Messaging;

/// <summary>
/// What queue <c>ticket-changes</c> carries: a pointer with a name and a version; the rows hold the truth. A reader refuses a
/// name or version it does not know, and the message ends among the dead letters instead of being misread.
/// </summary>
internal sealed record TicketChangeMessage(
    string Name, int Version, int Ticket, string Operation, int FirstSeq, DateTimeOffset AnnouncedAt)
{
    private const string ThisName = "ticket-change";

    private const int ThisVersion = 1;

    public static string Write(TicketAnnouncement announcement) => JsonSerializer.Serialize(
        new TicketChangeMessage(
            ThisName,
            ThisVersion,
            announcement.Ticket.Value,
            announcement.Operation.ToString(),
            announcement.FirstSeq,
            announcement.At),
        MessageJson.Default.TicketChangeMessage);

    public static TicketAnnouncement Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.TicketChangeMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        return new TicketAnnouncement(
            new TicketId(message.Ticket), OperationId.Parse(message.Operation), message.FirstSeq, message.AnnouncedAt);
    }
}
