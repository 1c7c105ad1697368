using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Reports.Subscriptions;

/// <summary>Answers with one subscription and its version.</summary>
internal static class SubscriptionResult
{
    /// <summary>Below the desk's address.</summary>
    public static string PathOf(SubscriptionId id) => $"api/reports/subscriptions/{id}";

    public static IResult Created(Created<Subscription> created)
    {
        var made = created.Value;
        var answer = Resource.Created(SubscriptionResponse.Of(made), Version(made), $"/{PathOf(made.Id)}");
        return created.IsReplay ? IdempotencyKey.Replayed(answer) : answer;
    }

    public static IResult Of(Outcome<Subscription> subscription) => subscription.IsSuccess
        ? Resource.Found(SubscriptionResponse.Of(subscription.Value), Version(subscription.Value))
        : Problems.Of(subscription.Error);

    /// <summary>What a change is meant for; null: for the subscription as it is.</summary>
    public static Predicate<Subscription>? Expected(IfMatch condition) =>
        condition.Tags is null ? null : subscription => condition.Allows(ETags.Of(Version(subscription)));

    /// <summary>Of all that is shown of it and can change.</summary>
    private static string Version(Subscription subscription) => string.Create(
        CultureInfo.InvariantCulture,
        $"subscription {subscription.Id} {subscription.Frequency} {subscription.IsActive} {subscription.Ordered}");
}
