using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Another program that is told of what happens, by a signed request to its address.</summary>
/// <param name="Events">In the order of <see cref="WebhookEvents.All"/>.</param>
/// <param name="ActiveSince">When it was last switched on: what was pending before then is no longer sent.</param>
public sealed record Webhook(
    WebhookId Id,
    string Url,
    IReadOnlyList<WebhookEvent> Events,
    DateTimeOffset CreatedAt,
    PersonRef CreatedBy,
    DateTimeOffset ActiveSince)
{
    /// <summary>Null: it is active.</summary>
    public SwitchedOff? Off { get; init; }

    public WebhookHealth Health { get; init; } = WebhookHealth.Well;

    public bool IsActive => Off is null;

    /// <summary>Whether it forgot of this delivery when it was switched off.</summary>
    public bool HasDropped(WebhookDelivery delivery) => !IsActive || delivery.Since < ActiveSince;

    /// <summary>Also one that is on starts afresh: whoever says so has repaired something.</summary>
    public Webhook SwitchOn(DateTimeOffset at) =>
        this with { Off = null, Health = WebhookHealth.Well, ActiveSince = IsActive ? ActiveSince : at };

    public Webhook SwitchOff(SwitchOffReason reason, DateTimeOffset at) => IsActive ? this with { Off = new(at, reason) } : this;

    public Webhook Hear(WebhookAnswer answer, double chance)
    {
        var after = this with { Health = Health.After(answer, chance) };
        if (answer.Verdict is WebhookVerdict.Gone)
            return after.SwitchOff(SwitchOffReason.Gone, answer.At);
        return answer.At - after.Health.FailingSince >= WebhookLimits.Failing
            ? after.SwitchOff(SwitchOffReason.Failing, answer.At)
            : after;
    }

    /// <summary>Without the address, which may hold a secret: it must not end in a log.</summary>
    public override string ToString() => Id.Value;
}
