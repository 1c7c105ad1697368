using System.Runtime.CompilerServices;
using HelpDesk.Domain.Reports;
using Days = System.Collections.Generic.SortedDictionary<
    System.DateOnly,
    System.Collections.Generic.SortedDictionary<(int Ticket, int Seq), HelpDesk.Domain.Reports.TicketActivity>>;

namespace HelpDesk.Tests.Domain.InMemory;

internal sealed class ActivityLogInMemory : IActivityLog
{
    private readonly Days _days;
    private Func<bool, Task> _before = _ => Task.CompletedTask;

    public ActivityLogInMemory()
        : this([])
    {
    }

    private ActivityLogInMemory(Days days) => _days = days;

    /// <summary>The same log, for somebody who is held up before everything they do (true: it is a write).</summary>
    public ActivityLogInMemory HeldUp(Func<bool, Task> before) => new(_days) { _before = before };

    public async Task UpsertAsync(IReadOnlyList<TicketActivity> activities, CancellationToken cancellationToken)
    {
        await _before(true);
        foreach (var happened in activities)
        {
            if (!_days.TryGetValue(happened.Day, out var day))
                _days.Add(happened.Day, day = []);
            day[(happened.Ticket.Value, happened.Seq)] = happened;
        }
    }

    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken)
    {
        await _before(false);
        return _days.Count == 0 ? null : _days.Keys.First();
    }

    public async IAsyncEnumerable<TicketActivity> ReadDayAsync(
        DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _before(false);
        foreach (var happened in _days.TryGetValue(day, out var known) ? known.Values.ToArray() : [])
            yield return happened;
    }
}
