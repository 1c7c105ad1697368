using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>A change of a ticket's own fields that keeps every rule that can be told without the ticket.</summary>
public sealed record TicketEdit
{
    private TicketEdit()
    {
    }

    public Optional<string> Title { get; private init; }

    public Optional<string> Description { get; private init; }

    public Optional<TicketPriority> Priority { get; private init; }

    public Optional<string?> Category { get; private init; }

    public Optional<TagSet> Tags { get; private init; }

    /// <summary>Fields to set, or with null to take away; null: all go.</summary>
    public IReadOnlyDictionary<string, string?>? Fields { get; private init; } = new Dictionary<string, string?>();

    /// <summary>Touches no more than what the requester wrote.</summary>
    public bool IsOfTextsOnly => !Priority.IsGiven && !Category.IsGiven && !Tags.IsGiven && Fields is { Count: 0 };

    public static Outcome<TicketEdit> Create(TicketEditInput input)
    {
        var violations = new Violations();
        var edit = new TicketEdit
        {
            Title = Text(input.Title, TicketLimits.Title, severalLines: false, violations, "/title"),
            Description = Text(input.Description, TicketLimits.Description, severalLines: true, violations, "/description"),
            Priority = PriorityOf(input.Priority, violations),
            Category = input.Category is { IsGiven: true, Value: { } category }
                ? TextRules.ParseWord(category, TicketLimits.Category, violations, "/category")
                : input.Category,
            Tags = input.Tags.IsGiven ? TagSet.Parse(input.Tags.Value ?? [], violations, "/tags") : default(Optional<TagSet>),
            Fields = FieldsOf(input.Fields, violations),
        };
        return violations.Any ? violations.ToError() : edit;
    }

    private static Optional<string> Text(
        Optional<string?> text, int maxLength, bool severalLines, Violations violations, string pointer) =>
        text.IsGiven
            ? TextRules.Parse(text.Value, maxLength, severalLines, violations, pointer) ?? ""
            : default(Optional<string>);

    private static IReadOnlyDictionary<string, string?>? FieldsOf(
        Optional<IReadOnlyDictionary<string, string?>?> fields, Violations violations)
    {
        if (!fields.IsGiven)
            return new Dictionary<string, string?>();
        return fields.Value is null ? null : CustomFields.ParseChanges(fields.Value, violations, "/fields");
    }

    private static Optional<TicketPriority> PriorityOf(Optional<TicketPriority?> priority, Violations violations)
    {
        if (!priority.IsGiven)
            return default;
        if (priority.Value is { } known)
            return known;
        violations.Add("/priority", "must not be null");
        return default;
    }
}
