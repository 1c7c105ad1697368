using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// What a delivery tells of: made of the event, so that it is the same however often it is made. Unique for one webhook.
/// </summary>
/// <param name="Ticket">Number 0 is no ticket's: that is a test.</param>
/// <param name="Seq">The event's number; of a test one that tells it from others.</param>
public readonly record struct DeliveryId(DateTimeOffset At, TicketId Ticket, int Seq)
{
    private const char Separator = '-';

    public bool IsTest => Ticket.Value == 0;

    public static DeliveryId Of(TicketEvent happened) => new(happened.At, happened.Ticket, happened.Seq);

    public static DeliveryId OfTest(Act act) =>
        new(act.At, new TicketId(0), BitConverter.ToInt32(act.Operation.Value.ToByteArray()) & int.MaxValue);

    /// <summary>Null: no delivery's.</summary>
    public static DeliveryId? Find(string text) =>
        text.Split(Separator) is [var at, var ticket, var seq]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks
        && int.TryParse(ticket, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new(new DateTimeOffset(ticks, TimeSpan.Zero), new TicketId(number), place)
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}{Separator}{Ticket.Value}{Separator}{Seq}");
}
