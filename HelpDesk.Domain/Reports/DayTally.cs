using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports;

/// <summary>Pure: sums up the activities of one day, in whatever order they come.</summary>
internal sealed class DayTally
{
    private int _created;

    public void Add(TicketActivity happened)
    {
        if (happened.Kind is TicketEventKind.Opened)
            _created++;
    }

    public DailyFigures ToFigures(DateOnly day, bool isFinal, int revision, DateTimeOffset computedAt) =>
        new(day, _created, isFinal, revision, computedAt);
}
