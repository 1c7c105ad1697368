namespace HelpDesk.Functions.Storage;

/// <summary>Whole numbers in a column of bytes, small ones in one byte each: seven bits at a time, the lowest first.</summary>
internal static class Varints
{
    public static byte[] Write(IEnumerable<long> numbers)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var number in numbers)
            writer.Write7BitEncodedInt64(ZigZag(number));
        writer.Flush();
        return bytes.ToArray();
    }

    public static List<long> Read(byte[] column)
    {
        using var bytes = new MemoryStream(column);
        using var reader = new BinaryReader(bytes);
        var numbers = new List<long>();
        while (bytes.Position < bytes.Length)
            numbers.Add(UnZigZag(reader.Read7BitEncodedInt64()));
        return numbers;
    }

    // So that small negative numbers are short too.
    private static long ZigZag(long number) => (number << 1) ^ (number >> 63);

    private static long UnZigZag(long number) => (long)((ulong)number >> 1) ^ -(number & 1);
}
