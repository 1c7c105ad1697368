using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

/// <summary>Parts of a backlog in one column of bytes: for each the kind, how far its value is from the one before of that kind,
/// and how many there are. Forty years of opening days fit into the 64 KiB that a column holds.</summary>
internal static class BacklogColumn
{
    public static byte[] Write(IEnumerable<KeyValuePair<BacklogCell, int>> cells)
    {
        var numbers = new List<long>();
        var before = default(BacklogCell);
        foreach (var (cell, count) in cells)
        {
            numbers.Add((int)cell.Kind);
            numbers.Add(cell.Value - (cell.Kind == before.Kind ? before.Value : 0));
            numbers.Add(count);
            before = cell;
        }

        return Varints.Write(numbers);
    }

    public static IEnumerable<KeyValuePair<BacklogCell, int>> Read(byte[]? column)
    {
        var before = default(BacklogCell);
        foreach (var cell in Varints.Read(column ?? []).Chunk(3))
        {
            var kind = (BacklogCellKind)cell[0];
            before = new BacklogCell(kind, (int)cell[1] + (kind == before.Kind ? before.Value : 0));
            yield return KeyValuePair.Create(before, (int)cell[2]);
        }
    }
}
