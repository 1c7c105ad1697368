namespace HelpDesk.Domain.Reports;

/// <summary>What the figures of a day are divided by. Stored as its word; never rename one.</summary>
public enum Dimension
{
    /// <summary>Not at all: the day as a whole.</summary>
    Day,

    Agent,

    Category,

    Channel,
}
