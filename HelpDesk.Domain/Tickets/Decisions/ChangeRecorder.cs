using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: collects what one act does to a ticket, and keeps its numbers and times in order.</summary>
internal sealed class ChangeRecorder(Ticket before, Act act, DeskCalendar calendar)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    private readonly List<TicketEvent> _events = [];
    private Message? _message;

    public Ticket Head { get; private set; } = before;

    public Act Act => act;

    /// <param name="isPublic">Whether the requester may know of it.</param>
    public void Record(TicketHappening what, Func<Ticket, DateTimeOffset, Ticket> apply, bool isPublic = true)
    {
        var at = Next();
        var applied = apply(Head, at);
        var (measures, measured) = new Measuring(Head, applied, act.By, at, calendar).Take(what);
        Head = applied with
        {
            UpdatedAt = at,
            LastEventSeq = Head.LastEventSeq + 1,
            PublicUpdatedAt = isPublic ? at : Head.PublicUpdatedAt,
            PublicVersion = isPublic ? Head.PublicVersion + 1 : Head.PublicVersion,
            Measures = measures,
        };
        _events.Add(new TicketEvent(
            Head.Id, Head.LastEventSeq, at, act.By, act.Operation, calendar.DayOf(at), what, TicketFacts.Of(Head), measured));
    }

    public void Say(Message message) => _message = message with { SentAt = Head.UpdatedAt };

    public TicketChange ToChange() => new(Head, _events, _message);

    // Never equal and never backwards, though another server's clock was ahead: lists and readers go by it.
    private DateTimeOffset Next()
    {
        var now = new DateTimeOffset(act.At.UtcTicks - (act.At.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return now > Head.UpdatedAt ? now : Head.UpdatedAt + Tick;
    }
}
