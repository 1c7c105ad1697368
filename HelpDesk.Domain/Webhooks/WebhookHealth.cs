using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>How a webhook's receiver has fared lately.</summary>
/// <param name="FailingSince">Nothing has succeeded since; null: the last request did.</param>
/// <param name="Failures">After how many of its failures it was given rest.</param>
/// <param name="RestUntil">Nothing is sent before; null: at any time.</param>
public sealed record WebhookHealth(DateTimeOffset? FailingSince, int Failures, DateTimeOffset? RestUntil)
{
    public static WebhookHealth Well { get; } = new(null, 0, null);

    public bool IsResting(DateTimeOffset now) => RestUntil > now;

    /// <summary>What failed while it is given rest was sent before, and says nothing new.</summary>
    public WebhookHealth After(WebhookAnswer answer, double chance)
    {
        if (answer.Verdict is WebhookVerdict.Taken)
            return Well;
        var failing = this with { FailingSince = FailingSince ?? answer.At };
        return answer.Verdict is WebhookVerdict.TryAgain && !IsResting(answer.At)
            ? failing with { Failures = Failures + 1, RestUntil = answer.At + Rest(answer, chance) }
            : failing;
    }

    private TimeSpan Rest(WebhookAnswer answer, double chance)
    {
        var pause = BackOff.Next(Failures + 1, answer.At, answer.At, chance)!.Value;
        return answer.Pause > pause ? answer.Pause : pause;
    }
}
