using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Another program that is told of what happens, by a signed request to its address.</summary>
/// <param name="Events">In the order of <see cref="WebhookEvents.All"/>.</param>
/// <param name="ActiveSince">Since when an admin wants it to be on: what was pending before then is no longer sent. What goes off
/// by itself goes on where it stopped.</param>
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

    /// <summary>Whether it forgot of this delivery when an admin switched it off.</summary>
    public bool HasDropped(WebhookDelivery delivery) => IsUnwanted || delivery.Since < ActiveSince;

    private bool IsUnwanted => Off is { Reason: SwitchOffReason.Admin };

    /// <summary>Also one that is on starts afresh: whoever says so has repaired something.</summary>
    public Webhook SwitchOn(DateTimeOffset at) =>
        this with { Off = null, Health = WebhookHealth.Well, ActiveSince = IsUnwanted ? at : ActiveSince };

    public Webhook SwitchOff(SwitchOffReason reason, DateTimeOffset at) => IsActive ? this with { Off = new(at, reason) } : this;

    /// <param name="isFailed">Whether that was the last of the tries: one that is tried again may yet arrive.</param>
    public Webhook Hear(WebhookAnswer answer, bool isFailed, double chance)
    {
        var after = this with { Health = Health.After(answer, chance) };
        if (answer.Verdict is WebhookVerdict.Gone)
            return after.SwitchOff(SwitchOffReason.Gone, answer.At);
        return isFailed && answer.At - after.Health.FailingSince >= WebhookLimits.Failing
            ? after.SwitchOff(SwitchOffReason.Failing, answer.At)
            : after;
    }

    /// <summary>Without the address, which may hold a secret: it must not end in a log.</summary>
    public override string ToString() => Id.Value;
}
