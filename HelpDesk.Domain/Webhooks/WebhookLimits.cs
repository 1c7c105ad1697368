namespace HelpDesk.Domain.Webhooks;

/// <summary>Every limit of webhooks, once.</summary>
public static class WebhookLimits
{
    public const int Url = 2_000;

    /// <summary>So many at a time: each of them is asked for every event.</summary>
    public const int Webhooks = 50;

    /// <summary>What is projected later than that is news to nobody, like the sixty days of a demo desk.</summary>
    public static readonly TimeSpan News = TimeSpan.FromHours(24);

    /// <summary>After so long without one success a webhook is switched off by the next event that fails for good.</summary>
    public static readonly TimeSpan Failing = TimeSpan.FromDays(3);

    /// <summary>How long nobody else tries what somebody has begun: longer than a request and all that can hold it up.</summary>
    public static readonly TimeSpan Reserved = TimeSpan.FromMinutes(1);

    /// <summary>Before what had no turn is looked at again, about; the more wait, the longer.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <summary>The longest of that.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(1);
}
