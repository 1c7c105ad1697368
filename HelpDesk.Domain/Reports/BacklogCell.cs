namespace HelpDesk.Domain.Reports;

/// <summary>One of the numbers that a backlog consists of.</summary>
/// <param name="Value">The status, the priority, or the number of the day; 0 where there is only one of the kind.</param>
public readonly record struct BacklogCell(BacklogCellKind Kind, int Value)
{
    /// <summary>Kind by kind, each from the lowest value.</summary>
    public static IComparer<BacklogCell> Order { get; } = Comparer<BacklogCell>.Create(
        (one, other) => one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : one.Value.CompareTo(other.Value));
}
