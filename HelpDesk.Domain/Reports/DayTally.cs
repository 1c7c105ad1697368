using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports;

/// <summary>Pure: sums up the activities of one day, in whatever order they come, in a memory that does not grow with them.
/// </summary>
/// <param name="wanted">What a second look must keep, as <see cref="Unclear"/> has said; null: it is the first look.</param>
internal sealed class DayTally(
    int samples, IReadOnlyDictionary<Group, IReadOnlyDictionary<string, IReadOnlySet<int>>>? wanted = null)
{
    private readonly SampleBudget _budget = new(samples);
    private readonly Dictionary<Group, FiguresTally> _groups = [];
    private DateTimeOffset? _newest;

    public void Add(TicketActivity happened)
    {
        _newest = _newest > happened.At ? _newest : happened.At;
        Of(Group.Whole).Add(happened);
        Agent(happened.Agent, happened.At).Add(happened);
        Of(new Group(Dimension.Category, happened.Category ?? "")).Add(happened);
        Of(ChannelOf(happened)).Add(happened);
        if (happened.Before != happened.After)
        {
            Move(happened.Before, happened, -1);
            Move(happened.After, happened, 1);
        }
    }

    /// <summary>What a further look over the same activities must keep, if only that can tell all exactly; empty: none is needed.
    /// </summary>
    public IReadOnlyDictionary<Group, IReadOnlyDictionary<string, IReadOnlySet<int>>> Unclear()
    {
        var wanted = _groups.ToDictionary(group => group.Key, group => group.Value.Wanted());
        // What is clear is wanted all the same: the further look knows nothing of this one.
        return wanted.All(group => _groups[group.Key].IsClear(group.Value))
            ? new Dictionary<Group, IReadOnlyDictionary<string, IReadOnlySet<int>>>()
            : wanted.Where(group => group.Value.Count > 0).ToDictionary(
                group => group.Key, group => (IReadOnlyDictionary<string, IReadOnlySet<int>>)group.Value);
    }

    /// <summary>The backlog is still that of a desk that began on this day.</summary>
    public DayReport ToReport(DateOnly day, RequesterCounts requesters)
    {
        var groups = _groups.ToDictionary(group => group.Key, group => group.Value.ToFigures());
        var whole = groups.GetValueOrDefault(Group.Whole)?.Figures ?? Figures.Nothing;
        var people = MetricCatalog.Requesters.Select(metric => KeyValuePair.Create(metric.Name, (long)metric.Count(requesters)));
        groups[Group.Whole] = new(null, whole with { Counts = whole.Counts.Concat(people).ToDictionary() });
        var stamp = DayStamp.Never with { Watermark = _newest, DefinitionVersion = MetricCatalog.DefinitionVersion };
        return new DayReport(day, groups, stamp);
    }

    private static Group ChannelOf(TicketActivity happened) =>
        new(Dimension.Channel, happened.Channel.ToString().ToLowerInvariant());

    private void Move(ActivityState? state, TicketActivity happened, int by)
    {
        if (state is not { IsInBacklog: true })
            return;
        Of(Group.Whole).Backlog.Move(state, happened.Measures.CreatedDay, by);
        Agent(state.Assignee, happened.At).Backlog.Move(state, createdDay: null, by);
        Of(new Group(Dimension.Category, state.Category ?? "")).Backlog.Move(state, createdDay: null, by);
        Of(ChannelOf(happened)).Backlog.Move(state, createdDay: null, by);
    }

    private FiguresTally Agent(People.PersonRef? agent, DateTimeOffset at)
    {
        var tally = Of(new Group(Dimension.Agent, agent?.Id.Value ?? ""));
        tally.Call(agent?.Name, at);
        return tally;
    }

    private FiguresTally Of(Group group)
    {
        if (!_groups.TryGetValue(group, out var tally))
            _groups.Add(group, tally = new FiguresTally(_budget, wanted?.GetValueOrDefault(group)));
        return tally;
    }
}
