using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>One event on its way to one webhook, and how far it has come.</summary>
/// <param name="Since">When it was to be sent first; an admin's wish to send it again begins anew.</param>
public sealed record WebhookDelivery(WebhookId Webhook, DeliveryId Id, WebhookEvent Event, DateTimeOffset Since)
{
    public DeliveryState State { get; init; }

    public int Attempts { get; init; }

    /// <summary>How many of them were made before <see cref="Since"/>.</summary>
    public int AttemptsBefore { get; init; }

    public DateTimeOffset? FirstAt { get; init; }

    public DateTimeOffset? LastAt { get; init; }

    /// <summary>When it is tried next; null: now, or never.</summary>
    public DateTimeOffset? NextAt { get; init; }

    public int? LastStatus { get; init; }

    public DeliveryError? LastError { get; init; }

    /// <summary>Somebody is sending it, unless they have died.</summary>
    public DateTimeOffset? ReservedUntil { get; init; }

    public bool IsOver => State is not DeliveryState.Pending;

    /// <summary>By what the receiver knows it; the same however often it is sent.</summary>
    public string MessageId => $"msg_{Webhook}_{Id}";

    /// <summary>Somebody wants it sent again, whatever has become of it.</summary>
    public WebhookDelivery BeginAnew(DateTimeOffset now) => this with
    {
        State = DeliveryState.Pending,
        Since = now,
        AttemptsBefore = Attempts,
        NextAt = null,
        ReservedUntil = null,
    };

    public WebhookDelivery Reserve(DateTimeOffset now) => this with
    {
        FirstAt = FirstAt ?? now,
        NextAt = null,
        ReservedUntil = now + WebhookLimits.Reserved,
    };

    public WebhookDelivery Hear(WebhookAnswer answer, double chance)
    {
        var heard = this with
        {
            Attempts = Attempts + 1,
            LastAt = answer.At,
            LastStatus = answer.Status,
            LastError = answer.Error,
            ReservedUntil = null,
        };
        return answer.Verdict switch
        {
            WebhookVerdict.Taken => heard with { State = DeliveryState.Delivered },
            WebhookVerdict.Gone or WebhookVerdict.Refused => heard with { State = DeliveryState.Failed },
            // Whoever tests looks at the log, and tests again.
            _ when Id.IsTest => heard with { State = DeliveryState.Failed },
            _ => heard.TryAgain(answer, chance),
        };
    }

    /// <summary>It waits, without having been tried.</summary>
    public WebhookDelivery Wait(DateTimeOffset until) => this with { NextAt = until };

    public WebhookDelivery End(DeliveryState state) => this with { State = state, NextAt = null, ReservedUntil = null };

    private WebhookDelivery TryAgain(WebhookAnswer answer, double chance)
    {
        if (BackOff.Next(Attempts - AttemptsBefore, Since, answer.At, chance) is not { } pause)
            return End(DeliveryState.Failed);
        return this with { NextAt = answer.At + (answer.Pause > pause ? answer.Pause : pause) };
    }
}
