using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Reports.Subscriptions;

/// <summary>Days inclusive.</summary>
internal sealed record SubscriptionPeriodResponse(DateOnly From, DateOnly To)
{
    public static SubscriptionPeriodResponse Of(Edition edition) => new(edition.First, edition.Last);
}
