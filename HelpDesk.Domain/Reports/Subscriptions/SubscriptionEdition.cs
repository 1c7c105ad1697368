namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>What is sent once: one subscription's report of one period.</summary>
public sealed record SubscriptionEdition(SubscriptionId Subscription, Edition Edition)
{
    private const char Separator = '_';

    /// <summary>Null: that is none.</summary>
    public static SubscriptionEdition? Find(string text) =>
        text.Split(Separator, 2) is [var id, var rest]
        && SubscriptionId.Find(id) is { } subscription
        && Edition.Find(rest) is { } edition
            ? new(subscription, edition)
            : null;

    public override string ToString() => $"{Subscription}{Separator}{Edition}";
}
