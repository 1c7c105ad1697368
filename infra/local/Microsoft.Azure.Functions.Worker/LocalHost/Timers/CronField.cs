using System.Globalization;
using System.Numerics;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>The values that one field of an expression allows. The grammar is https://github.com/atifaziz/NCrontab's.</summary>
internal sealed class CronField
{
    private readonly ulong _values;

    private CronField(ulong values, CronFieldKind kind)
    {
        _values = values;
        IsEverything = BitOperations.PopCount(values) == kind.Last - kind.First + 1;
    }

    public int First => BitOperations.TrailingZeroCount(_values);

    public bool IsEverything { get; }

    public bool IsSingle => BitOperations.PopCount(_values) == 1;

    /// <summary>Whether two values stand side by side, as in * and in ranges.</summary>
    public bool HasNeighbours => (_values & (_values >> 1)) != 0;

    public bool Contains(int value) => (_values >> value & 1) != 0;

    /// <summary>The smallest value that is not below the given one.</summary>
    public int? AtLeast(int value)
    {
        var rest = _values >> value;
        return rest == 0 ? null : value + BitOperations.TrailingZeroCount(rest);
    }

    /// <exception cref="FormatException">The text is no such field; the message names the field.</exception>
    public static CronField Parse(CronFieldKind kind, string text)
    {
        var values = 0UL;
        foreach (var part in text.Split(','))
            values |= ParsePart(kind, text, part);
        return new CronField(values, kind);
    }

    private static ulong ParsePart(CronFieldKind kind, string text, string part)
    {
        var (range, step) = SplitStep(kind, text, part);
        var (from, to) = ParseRange(kind, text, range, isStepped: range.Length < part.Length);
        var values = 0UL;
        for (var value = from; value <= to; value += step)
            values |= 1UL << value;
        return values;
    }

    private static (string Range, int Step) SplitStep(CronFieldKind kind, string text, string part)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return (part, 1);
        return TryNumber(part[(slash + 1)..], out var step) && step is > 0 and < 100
            ? (part[..slash], step)
            : throw Error(kind, text, $"'{part[(slash + 1)..]}' is not a step");
    }

    private static (int From, int To) ParseRange(CronFieldKind kind, string text, string range, bool isStepped)
    {
        if (range == "*")
            return (kind.First, kind.Last);
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            var value = ParseValue(kind, text, range);
            return (value, isStepped ? kind.Last : value);
        }
        var from = ParseValue(kind, text, range[..dash]);
        var to = ParseValue(kind, text, range[(dash + 1)..]);
        // NCrontab turns a range round that goes backwards: FRI-MON is Monday to Friday.
        return from <= to ? (from, to) : (to, from);
    }

    private static int ParseValue(CronFieldKind kind, string text, string value)
    {
        if (TryNumber(value, out var number))
        {
            return number >= kind.First && number <= kind.Last
                ? number
                : throw Error(kind, text, $"{value} is not between {kind.First} and {kind.Last}");
        }
        // The first letters of a name are enough, and the first name that has them counts.
        if (value.Length == 0)
            throw Error(kind, text, "a value is missing");
        var index = kind.Names.ToList().FindIndex(name => name.StartsWith(value, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + kind.First : throw Error(kind, text, $"'{value}' is not a value");
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static FormatException Error(CronFieldKind kind, string text, string reason) =>
        new($"its {kind.Name} field '{text}' is wrong: {reason}.");
}
