namespace HelpDesk.Domain.Reports;

/// <summary>A part of the desk that has figures of its own.</summary>
/// <param name="Key">The agent's id, the category or the channel's word; empty: nobody's, or none.</param>
public readonly record struct Group(Dimension By, string Key)
{
    public static Group Whole { get; } = new(Dimension.Day, "");
}
