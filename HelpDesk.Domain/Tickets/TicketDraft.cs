using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>A new ticket that keeps every rule.</summary>
public sealed record TicketDraft
{
    private TicketDraft()
    {
    }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required TicketPriority Priority { get; init; }

    public required string? Category { get; init; }

    public required TagSet Tags { get; init; }

    public required CustomFields Fields { get; init; }

    public static Outcome<TicketDraft> Create(TicketDraftInput input)
    {
        var violations = new Violations();
        var draft = new TicketDraft
        {
            Title = TextRules.Parse(input.Title, TicketLimits.Title, severalLines: false, violations, "/title") ?? "",
            Description = TextRules.Parse(
                input.Description, TicketLimits.Description, severalLines: true, violations, "/description") ?? "",
            Priority = input.Priority ?? TicketPriority.Normal,
            Category = input.Category is null
                ? null
                : TextRules.ParseWord(input.Category, TicketLimits.Category, violations, "/category"),
            Tags = TagSet.Parse(input.Tags ?? [], violations, "/tags"),
            Fields = CustomFields.Parse(input.Fields, violations, "/fields"),
        };

        return violations.Any ? violations.ToError() : draft;
    }

    /// <summary>What a ticket that goes on with an old one takes over from it.</summary>
    internal static TicketDraft FollowUp(Ticket old) => new()
    {
        Title = old.Title,
        Description = $"Follow-up to #{old.Id}.",
        Priority = old.Priority,
        Category = old.Category,
        Tags = old.Tags,
        Fields = old.Fields,
    };
}
