namespace HelpDesk.Domain.Reports;

/// <summary>All rows of one day: of the desk as a whole, and of its parts.</summary>
public sealed record DayReport(DateOnly Day, IReadOnlyDictionary<Group, GroupFigures> Groups, DayStamp Stamp)
{
    public GroupFigures Whole => Groups.GetValueOrDefault(Group.Whole) ?? new(null, Figures.Nothing);

    /// <summary>The same day with the backlog that follows from how the day before ended.</summary>
    /// <param name="previous">Null: there was nothing before.</param>
    public DayReport After(DayReport? previous)
    {
        var before = previous?.Groups ?? new Dictionary<Group, GroupFigures>();
        var groups = new Dictionary<Group, GroupFigures> { [Group.Whole] = Next(before.GetValueOrDefault(Group.Whole), Whole) };
        foreach (var group in Groups.Keys.Union(before.Keys).Where(group => group.By is not Dimension.Day))
        {
            var next = Next(before.GetValueOrDefault(group), Groups.GetValueOrDefault(group));
            if (!next.Figures.IsNothing)
                groups.Add(group, next);
        }

        return this with { Groups = groups };
    }

    public bool SameAs(DayReport other) =>
        Stamp.IsFinal == other.Stamp.IsFinal
        && Stamp.DefinitionVersion == other.Stamp.DefinitionVersion
        && Groups.Count == other.Groups.Count
        && Groups.All(group => other.Groups.TryGetValue(group.Key, out var same) && group.Value.SameAs(same));

    private static GroupFigures Next(GroupFigures? before, GroupFigures? day)
    {
        var figures = day?.Figures ?? Figures.Nothing;
        var opening = before?.Figures.Backlog ?? Backlog.None;
        // Where nothing was counted nobody can tell later whether the name was the day's own: it follows, as the backlog does.
        var isOwn = !(figures with { Backlog = Backlog.None }).IsNothing;
        var name = isOwn ? day?.Name ?? before?.Name : before?.Name ?? day?.Name;
        return new GroupFigures(name, figures with { Backlog = opening + figures.BacklogChange });
    }
}
