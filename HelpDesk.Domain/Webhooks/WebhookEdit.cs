using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>A change of a webhook that keeps every rule.</summary>
public sealed record WebhookEdit
{
    private WebhookEdit()
    {
    }

    /// <summary>Null: as it is; so with the others.</summary>
    public string? Url { get; private init; }

    public IReadOnlyList<WebhookEvent>? Events { get; private init; }

    public bool? Active { get; private init; }

    public static Outcome<WebhookEdit> Create(WebhookEditInput input, WebhookReach reach)
    {
        var violations = new Violations();
        if (input.Active is { IsGiven: true, Value: null })
            violations.Add("/active", "must be true or false");
        var edit = new WebhookEdit
        {
            Url = input.Url.IsGiven ? WebhookUrl.Parse(input.Url.Value, reach, violations, "/url") : null,
            Events = input.Events.IsGiven ? EventList.Parse(input.Events.Value, violations, "/events") : null,
            Active = input.Active.Or(null),
        };

        return violations.Any ? violations.ToError() : edit;
    }

    public Webhook Apply(Webhook webhook, DateTimeOffset at)
    {
        var isElsewhere = Url is not null && Url != webhook.Url;
        var changed = webhook with { Url = Url ?? webhook.Url, Events = Events ?? webhook.Events };
        // Nobody knows yet how the receiver at another address fares.
        if (isElsewhere)
            changed = changed with { Health = WebhookHealth.Well };
        return Active switch
        {
            true => changed.SwitchOn(at),
            false => changed.SwitchOff(SwitchOffReason.Admin, at),
            null => changed,
        };
    }
}
