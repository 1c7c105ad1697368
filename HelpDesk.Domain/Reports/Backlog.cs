using System.Collections.Immutable;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Reports;

/// <summary>How many tickets are not closed, or by how many that changes; the latter may be negative.</summary>
public sealed class Backlog : IEquatable<Backlog>
{
    private readonly ImmutableSortedDictionary<BacklogCell, int> _cells;

    private Backlog(ImmutableSortedDictionary<BacklogCell, int> cells) => _cells = cells;

    public static Backlog None { get; } = new(ImmutableSortedDictionary.Create<BacklogCell, int>(BacklogCell.Order));

    /// <summary>All that are not 0, in order.</summary>
    public IReadOnlyDictionary<BacklogCell, int> Cells => _cells;

    public bool IsNone => _cells.IsEmpty;

    public int Total => this[TicketStatus.Open] + this[TicketStatus.Active] + this[TicketStatus.Waiting];

    public int Unassigned => At(BacklogCellKind.Unassigned, 0);

    /// <summary>How many there are of each day on which they were opened; only the desk as a whole has that.</summary>
    public IEnumerable<(DateOnly Day, int Count)> ByCreatedDay => _cells
        .Where(cell => cell.Key.Kind is BacklogCellKind.CreatedDay)
        .Select(cell => (DateOnly.FromDayNumber(cell.Key.Value), cell.Value));

    public int this[TicketStatus status] => At(BacklogCellKind.Status, (int)status);

    public int this[TicketPriority priority] => At(BacklogCellKind.Priority, (int)priority);

    public static Backlog Of(IEnumerable<KeyValuePair<BacklogCell, int>> cells) =>
        new(cells.Where(cell => cell.Value != 0).ToImmutableSortedDictionary(BacklogCell.Order));

    public static Backlog operator +(Backlog left, Backlog right) => left.Plus(right, 1);

    public static Backlog operator -(Backlog left, Backlog right) => left.Plus(right, -1);

    public bool Equals(Backlog? other) => other is not null && _cells.SequenceEqual(other._cells);

    public override bool Equals(object? obj) => Equals(obj as Backlog);

    public override int GetHashCode() => HashCode.Combine(Total, _cells.Count);

    private int At(BacklogCellKind kind, int value) => _cells.GetValueOrDefault(new BacklogCell(kind, value));

    private Backlog Plus(Backlog other, int sign)
    {
        if (other.IsNone)
            return this;
        var cells = _cells.ToBuilder();
        foreach (var (cell, count) in other._cells)
        {
            var sum = cells.GetValueOrDefault(cell) + (sign * count);
            if (sum == 0)
                cells.Remove(cell);
            else
                cells[cell] = sum;
        }

        return new Backlog(cells.ToImmutable());
    }
}
