using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// What a delivery tells of: made of the event, so that it is the same however often it is made. Unique for one webhook.
/// </summary>
/// <param name="Ticket">Number 0 is no ticket's: that is a report or a test.</param>
/// <param name="Seq">The event's number; of a test one that tells it from others.</param>
public readonly record struct DeliveryId(DateTimeOffset At, TicketId Ticket, int Seq)
{
    private const char Separator = '-';

    /// <summary>Null: it is none.</summary>
    public SubscriptionEdition? Report { get; private init; }

    public bool IsTest => Ticket.Value == 0 && Report is null;

    public static DeliveryId Of(TicketEvent happened) => new(happened.At, happened.Ticket, happened.Seq);

    /// <param name="end">When the report's period ended.</param>
    public static DeliveryId Of(SubscriptionEdition report, DateTimeOffset end) =>
        new(end, new TicketId(0), 0) { Report = report };

    public static DeliveryId OfTest(Act act) =>
        new(act.At, new TicketId(0), BitConverter.ToInt32(act.Operation.Value.ToByteArray()) & int.MaxValue);

    /// <summary>Null: no delivery's.</summary>
    public static DeliveryId? Find(string text) => text.Split(Separator) switch
    {
        [var at, var report] when Moment(at) is { } end && SubscriptionEdition.Find(report) is { } what => Of(what, end),
        [var at, var ticket, var seq] when Moment(at) is { } moment && Number(ticket) is { } number && Number(seq) is { } place =>
            new(moment, new TicketId(number), place),
        _ => null,
    };

    public override string ToString() => Report is null
        ? string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}{Separator}{Ticket.Value}{Separator}{Seq}")
        : string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}{Separator}{Report}");

    private static DateTimeOffset? Moment(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new(ticks, TimeSpan.Zero)
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
