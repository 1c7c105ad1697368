using System.Text.Json;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Messaging;

/// <summary>
/// What queue <c>notifications</c> carries: whom to tell of which operation, a pointer with a name and a version, as
/// <see cref="TicketChangeMessage"/> is. Never an address or a word of what was said.
/// </summary>
/// <param name="Since">Null: it counts from when it is read, as an order that an admin has put back does.</param>
internal sealed record MailOrderMessage(
    string Name,
    int Version,
    int Ticket,
    int Seq,
    DateTimeOffset At,
    IReadOnlyList<MailNoticeMessage> To,
    int Tries,
    DateTimeOffset? Since)
{
    public const string ThisName = "mail-order";

    private const int ThisVersion = 1;

    public static string Write(MailOrder order) => Write(order, order.Since);

    /// <summary>As if it had just been ordered, whenever it is read.</summary>
    public static string WriteAnew(MailOrder order) => Write(order with { Tries = 0 }, since: null);

    public static MailOrder Read(string text, DateTimeOffset now)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.MailOrderMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        return new MailOrder(
            new NotificationId(message.At, new TicketId(message.Ticket), message.Seq),
            [.. message.To.Select(to => new MailNotice(new PersonId(to.Person), Words.Parse<NotificationEvent>(to.Event)))],
            message.Tries,
            message.Since ?? now);
    }

    private static string Write(MailOrder order, DateTimeOffset? since) => JsonSerializer.Serialize(
        new MailOrderMessage(
            ThisName,
            ThisVersion,
            order.About.Ticket.Value,
            order.About.Seq,
            order.About.At,
            [.. order.To.Select(to => new MailNoticeMessage(to.To.Value, Words.Of(to.Event)))],
            order.Tries,
            since),
        MessageJson.Default.MailOrderMessage);
}
