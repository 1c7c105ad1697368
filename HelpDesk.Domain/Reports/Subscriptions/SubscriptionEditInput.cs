using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A change of a subscription as somebody wrote it. What is left out stays.</summary>
public sealed record SubscriptionEditInput
{
    public Optional<Frequency?> Frequency { get; init; }

    public Optional<bool?> Active { get; init; }
}
