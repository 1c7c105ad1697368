using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.InMemory;

internal sealed class RequesterDaysInMemory : IRequesterDays
{
    private readonly Dictionary<(DateOnly Day, PersonId Requester), bool> _active;
    private readonly Dictionary<PersonId, Versioned<DateOnly>> _first;
    private readonly Func<bool, Task> _before;

    public RequesterDaysInMemory()
        : this([], [], _ => Task.CompletedTask)
    {
    }

    private RequesterDaysInMemory(
        Dictionary<(DateOnly Day, PersonId Requester), bool> active,
        Dictionary<PersonId, Versioned<DateOnly>> first,
        Func<bool, Task> before) => (_active, _first, _before) = (active, first, before);

    /// <summary>The same days, for somebody who is held up before everything they do (true: it is a write).</summary>
    public RequesterDaysInMemory HeldUp(Func<bool, Task> before) => new(_active, _first, before);

    public async Task<RequesterCounts> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await _before(false);
        var active = _active.Where(row => row.Key.Day == day).ToList();
        return new RequesterCounts(active.Count, active.Count(row => row.Value));
    }

    public async Task MarkAsync(PersonId requester, DateOnly day, bool? isNew, CancellationToken cancellationToken)
    {
        await _before(true);
        _active[(day, requester)] = isNew ?? _active.GetValueOrDefault((day, requester));
    }

    public async Task<Versioned<DateOnly>?> FindFirstAsync(PersonId requester, CancellationToken cancellationToken)
    {
        await _before(false);
        return _first.GetValueOrDefault(requester);
    }

    public async Task<bool> TrySetFirstAsync(
        PersonId requester, DateOnly day, string? version, CancellationToken cancellationToken)
    {
        await _before(true);
        var known = _first.GetValueOrDefault(requester)?.Version;
        if (known != version)
            return false;
        var next = known is null ? 1 : int.Parse(known, CultureInfo.InvariantCulture) + 1;
        _first[requester] = new(day, next.ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
