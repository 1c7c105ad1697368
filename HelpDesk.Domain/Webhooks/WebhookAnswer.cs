using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>What a receiver said.</summary>
/// <param name="Status">Null: nothing.</param>
/// <param name="Error">Why it said nothing.</param>
/// <param name="RetryAfter">How long it wants to be left alone; null: it did not say.</param>
public sealed record WebhookAnswer(
    DateTimeOffset At, int? Status, DeliveryError? Error = null, TimeSpan? RetryAfter = null)
{
    /// <summary>A redirection is refused, never followed: nobody has looked at where it leads.</summary>
    public WebhookVerdict Verdict => Status switch
    {
        null when Error is DeliveryError.SecretLost => WebhookVerdict.Refused,
        >= 200 and < 300 => WebhookVerdict.Taken,
        410 => WebhookVerdict.Gone,
        null or 408 or 429 or >= 500 => WebhookVerdict.TryAgain,
        _ => WebhookVerdict.Refused,
    };

    /// <summary>No more than between two tries in any case.</summary>
    public TimeSpan Pause => RetryAfter is { } wanted ? (wanted < BackOff.Most ? wanted : BackOff.Most) : TimeSpan.Zero;
}
