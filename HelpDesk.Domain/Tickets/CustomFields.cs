using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>What a desk wants to know of a ticket beyond the usual: names with short texts.</summary>
public sealed record CustomFields
{
    private CustomFields(SortedDictionary<string, string> values) => Values = values;

    public static CustomFields Empty { get; } = new(new SortedDictionary<string, string>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Fields that were checked when they were stored.</summary>
    public static CustomFields FromStored(IDictionary<string, string> values) =>
        new(new SortedDictionary<string, string>(values, StringComparer.Ordinal));

    public static CustomFields Parse(IReadOnlyDictionary<string, string?>? raw, Violations violations, string pointer)
    {
        var given = Checked(raw ?? new Dictionary<string, string?>(), mayRemove: false, violations, pointer);
        return Empty.With(given, violations, pointer);
    }

    /// <summary>Fields to set, or with null to take away.</summary>
    public static IReadOnlyDictionary<string, string?> ParseChanges(
        IReadOnlyDictionary<string, string?> raw, Violations violations, string pointer) =>
        Checked(raw, mayRemove: true, violations, pointer);

    /// <summary>These with the changes; all together must still keep the limits.</summary>
    public CustomFields With(IReadOnlyDictionary<string, string?> changes, Violations violations, string pointer)
    {
        var fields = new SortedDictionary<string, string>(Values.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (value is null)
                fields.Remove(name);
            else
                fields[name] = value;
        }

        if (fields.Count > TicketLimits.Fields)
            violations.Add(pointer, TooMany);
        if (fields.Sum(field => JsonText.Length(field.Key) + JsonText.Length(field.Value)) > TicketLimits.FieldsAsStored)
            violations.Add(pointer, $"must not be longer than {TicketLimits.FieldsAsStored} characters in all, as stored");
        return new CustomFields(fields);
    }

    public bool Equals(CustomFields? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, (hash, field) => HashCode.Combine(hash, field.Key, field.Value));

    private static string TooMany => $"must not have more than {TicketLimits.Fields} fields";

    private static Dictionary<string, string?> Checked(
        IReadOnlyDictionary<string, string?> raw, bool mayRemove, Violations violations, string pointer)
    {
        if (raw.Count > TicketLimits.Fields)
            violations.Add(pointer, TooMany);

        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in raw.Take(TicketLimits.Fields))
            Take(name, value, mayRemove, fields, violations, $"{pointer}/{JsonPointer.Escape(name)}");
        return fields;
    }

    private static void Take(
        string name, string? value, bool mayRemove, Dictionary<string, string?> fields, Violations violations, string pointer)
    {
        var checkedName = TextRules.Parse(name, TicketLimits.FieldName, severalLines: false, violations, pointer);
        var isRemoval = mayRemove && value is null;
        var checkedValue = isRemoval
            ? null
            : TextRules.Parse(value, TicketLimits.FieldValue, severalLines: true, violations, pointer);
        if (checkedName is not null && (isRemoval || checkedValue is not null) && !fields.TryAdd(checkedName, checkedValue))
            violations.Add(pointer, "must not stand twice");
    }
}
