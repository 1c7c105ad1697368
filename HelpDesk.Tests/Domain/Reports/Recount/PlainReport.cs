using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>All figures of all rows, counted from nothing but who did what when, and how the ticket stood then.</summary>
internal sealed class PlainReport
{
    private readonly Dictionary<(DateOnly Day, Group Group), PlainRow> _rows = [];
    private readonly List<PlainTicket> _tickets;
    private readonly PlainClock _clock;

    public PlainReport(RandomDesk desk, DeskTime time)
    {
        _tickets = [.. desk.Tickets.Select(events => new PlainTicket(events))];
        _clock = new PlainClock(time);
        foreach (var ticket in _tickets)
            Count(ticket);
        CountPeople();
        for (var day = time.From; day <= time.To; day = day.AddDays(1))
            CountBacklog(day);
    }

    /// <summary>Those that say anything, with what they say.</summary>
    public Dictionary<(DateOnly Day, Group Group), SortedDictionary<string, long>> ToFigures() => _rows
        .Select(row => (row.Key, Figures: row.Value.ToFigures()))
        .Where(row => row.Figures.Count > 0)
        .ToDictionary(row => row.Key, row => row.Figures);

    private static IEnumerable<Group> Groups(PlainTicket ticket, int i)
    {
        var (happened, after) = (ticket.Events[i], ticket.Events[i].After);
        var isOwn = ticket.IsStaff(i) && (after.Assignee is null || ticket.IsReply(i) || ticket.IsNote(i));
        var agent = isOwn ? happened.By.Id : after.Assignee?.Id;
        return Parts(agent, after.Category, $"{after.Channel}");
    }

    private static IEnumerable<Group> Parts(PersonId? agent, string? category, string channel) =>
    [
        new(Dimension.Day, ""),
        new(Dimension.Agent, agent?.Value ?? ""),
        new(Dimension.Category, category ?? ""),
        new(Dimension.Channel, channel.ToLowerInvariant()),
    ];

    private void Count(PlainTicket ticket)
    {
        var durations = new PlainDurations(ticket, _clock);
        var counts = new PlainCounts(ticket, _clock);
        foreach (var i in ticket.All)
        {
            foreach (var row in Groups(ticket, i).Select(group => Row(_clock.DayOf(ticket.Events[i].At), group)))
            {
                foreach (var name in counts.Of(i))
                    row.Add(name, 1);
                foreach (var (name, time) in durations.Of(i))
                    row.Measure(name, time);
            }
        }
    }

    private void CountPeople()
    {
        var seen = new HashSet<PersonId>();
        var active = _tickets
            .SelectMany(ticket => ticket.All
                .Where(i => ticket.IsOpening(i) || (ticket.IsReply(i) && ticket.IsRequester(i)))
                .Select(i => (ticket.Events[i].At, ticket.Events[i].After.Requester.Id, IsOpening: ticket.IsOpening(i))))
            .Select(one => (Day: _clock.DayOf(one.At), one.Id, one.IsOpening))
            .OrderBy(one => one.Day)
            .ThenBy(one => !one.IsOpening)
            .GroupBy(one => (one.Day, one.Id));
        foreach (var person in active)
        {
            Row(person.Key.Day, Group.Whole).Add("activeRequesters", 1);
            if (person.First().IsOpening && seen.Add(person.Key.Id))
                Row(person.Key.Day, Group.Whole).Add("newRequesters", 1);
        }
    }

    private void CountBacklog(DateOnly day)
    {
        foreach (var ticket in _tickets)
        {
            var (last, before) = (ticket.LastBy(day, _clock), ticket.LastBy(day.AddDays(-1), _clock));
            Count(ticket, last, day, "backlog", 1);
            if (last == before)
                continue;
            Count(ticket, last, day, "change", 1);
            Count(ticket, before, day, "change", -1);
        }
    }

    private void Count(PlainTicket ticket, int i, DateOnly day, string what, int by)
    {
        if (i < 0 || !ticket.IsLeftToDo(i))
            return;
        var after = ticket.Events[i].After;
        var created = _clock.DayOf(ticket.Events[0].At);
        foreach (var group in Parts(after.Assignee?.Id, after.Category, $"{after.Channel}"))
        {
            var row = Row(day, group);
            row.Add($"{what}.{after.Status}", by);
            row.Add($"{what}.{after.Priority}", by);
            if (after.Assignee is null)
                row.Add($"{what}.unassigned", by);
            if (group.By is Dimension.Day)
                row.Add($"{what}.created.{created:yyyy-MM-dd}", by);
            if (group.By is Dimension.Day && what == "backlog")
                row.Add($"age.{Age(day.DayNumber - created.DayNumber)}", by);
        }
    }

    private static string Age(int days) => days switch
    {
        < 1 => "under1Day",
        < 3 => "from1To3Days",
        < 7 => "from3To7Days",
        < 30 => "from7To30Days",
        _ => "from30Days",
    };

    private PlainRow Row(DateOnly day, Group group)
    {
        if (!_rows.TryGetValue((day, group), out var row))
            _rows.Add((day, group), row = new PlainRow());
        return row;
    }
}
