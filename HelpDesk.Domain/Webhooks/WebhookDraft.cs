using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>A new webhook that keeps every rule.</summary>
public sealed record WebhookDraft
{
    private WebhookDraft()
    {
    }

    public required string Url { get; init; }

    public required IReadOnlyList<WebhookEvent> Events { get; init; }

    public required bool IsActive { get; init; }

    public static Outcome<WebhookDraft> Create(WebhookDraftInput input, WebhookReach reach)
    {
        var violations = new Violations();
        var draft = new WebhookDraft
        {
            Url = WebhookUrl.Parse(input.Url, reach, violations, "/url") ?? "",
            Events = EventList.Parse(input.Events, violations, "/events"),
            IsActive = input.Active,
        };

        return violations.Any ? violations.ToError() : draft;
    }
}
