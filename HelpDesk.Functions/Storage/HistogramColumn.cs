using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

/// <summary>A histogram in one column of bytes: for each bucket how far it is from the one before, and how many there are.
/// </summary>
internal static class HistogramColumn
{
    public static byte[] Write(Histogram histogram)
    {
        var numbers = new List<long>(2 * histogram.Counts.Count);
        var before = 0;
        foreach (var (bucket, count) in histogram.Counts)
        {
            numbers.Add(bucket - before);
            numbers.Add(count);
            before = bucket;
        }

        return Varints.Write(numbers);
    }

    public static Histogram Read(byte[] column)
    {
        var bucket = 0;
        return Histogram.Of(Varints.Read(column)
            .Chunk(2)
            .Select(pair => KeyValuePair.Create(bucket += (int)pair[0], pair[1])));
    }
}
