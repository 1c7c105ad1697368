using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Measures;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>One ticket's story; nothing happens to it after its day, and while it is removed.</summary>
internal sealed class RandomTicket(Random random, DeskCalendar calendar, TicketChange opening)
{
    private static readonly TicketHappening Removed = new TicketHappening.Removed(RemovalReason.Mistake);
    private static readonly TicketHappening Restored = new TicketHappening.Restored();

    private readonly List<TicketEvent> _events = [.. opening.Events];
    private readonly RandomMoment _moments = new(random, calendar);
    private Ticket _head = opening.Head;
    private Act? _tooLate;

    public static RandomTicket Open(Random random, DeskCalendar calendar, int id, DateTimeOffset at)
    {
        var requester = RandomStory.Requester(random);
        var by = random.Next(4) == 0 ? Given.Agent : requester;
        var opening = OpeningDecision.Open(
            new(id), RandomStory.Draft(random), requester.Person, RandomStory.Channel(random), Given.Act(at, by), calendar);
        return new RandomTicket(random, calendar, opening);
    }

    public IReadOnlyList<TicketEvent> LiveUntil(DateTimeOffset end)
    {
        var steps = random.Next(30);
        for (var i = 0; i < steps && _tooLate is null; i++)
        {
            var at = _moments.After(_head.UpdatedAt);
            if (at >= end.AddSeconds(-1))
                break;
            if (random.Next(40) > 0)
                Step(at);
            else if (!TryRemove(at, end))
                break;
        }

        return _events;
    }

    /// <summary>What becomes of a word that came too late to open it again; null: there was none.</summary>
    public RandomTicket? FollowUp(int id) => _tooLate is null ? null : new(random, calendar, OpeningDecision.FollowUp(
        new(id), _head, Given.Reply(), RandomStory.Channel(random), _tooLate, calendar));

    private void Step(DateTimeOffset at)
    {
        var act = Given.Act(at, RandomStory.Actor(random, _head));
        var decided = RandomStory.Next(random, _head, act, calendar);
        if (decided.IsSuccess)
            Take(decided.Value);
        else if (decided.Error is DomainError.Conflict { Code: "reopen-window-passed" })
            _tooLate = act;
    }

    private void Take(TicketChange change)
    {
        _events.AddRange(change.Events);
        _head = change.Head;
    }

    // False: it stays removed.
    private bool TryRemove(DateTimeOffset at, DateTimeOffset end)
    {
        Happen(Removed, at);
        var back = _moments.After(at);
        if (back >= end.AddSeconds(-1) || random.Next(3) == 0)
            return false;
        Happen(Restored, back);
        return true;
    }

    private void Happen(TicketHappening what, DateTimeOffset at)
    {
        at = at > _head.UpdatedAt ? at : _head.UpdatedAt.AddMicroseconds(1);
        _head = _head with { UpdatedAt = at, LastEventSeq = _head.LastEventSeq + 1 };
        var measures = new EventMeasures { CreatedDay = _head.Measures.CreatedDay };
        var (facts, operation) = (TicketFacts.Of(_head), new OperationId(Guid.NewGuid()));
        _events.Add(new(
            _head.Id, _head.LastEventSeq, at, Given.Admin, operation, calendar.DayOf(at), what, facts, measures));
    }
}
