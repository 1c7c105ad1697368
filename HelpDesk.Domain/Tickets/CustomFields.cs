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
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (raw is null)
            return new CustomFields(fields);

        if (raw.Count > TicketLimits.Fields)
            violations.Add(pointer, $"must not have more than {TicketLimits.Fields} fields");

        foreach (var (name, value) in raw.Take(TicketLimits.Fields))
            Take(name, value, fields, violations, $"{pointer}/{JsonPointer.Escape(name)}");

        if (fields.Sum(field => JsonText.Length(field.Key) + JsonText.Length(field.Value)) > TicketLimits.FieldsAsStored)
            violations.Add(pointer, $"must not be longer than {TicketLimits.FieldsAsStored} characters in all, as stored");
        return new CustomFields(fields);
    }

    public bool Equals(CustomFields? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, (hash, field) => HashCode.Combine(hash, field.Key, field.Value));

    private static void Take(
        string name, string? value, SortedDictionary<string, string> fields, Violations violations, string pointer)
    {
        var checkedName = TextRules.Parse(name, TicketLimits.FieldName, severalLines: false, violations, pointer);
        var checkedValue = TextRules.Parse(value, TicketLimits.FieldValue, severalLines: true, violations, pointer);
        if (checkedName is not null && checkedValue is not null && !fields.TryAdd(checkedName, checkedValue))
            violations.Add(pointer, "must not stand twice");
    }
}
