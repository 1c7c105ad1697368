using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A change of a subscription that keeps every rule. Where it is sent does not change: that is another one.</summary>
public sealed record SubscriptionEdit
{
    private SubscriptionEdit()
    {
    }

    /// <summary>Null: as it is; so with the other.</summary>
    public Frequency? Frequency { get; private init; }

    public bool? Active { get; private init; }

    public static Outcome<SubscriptionEdit> Create(SubscriptionEditInput input)
    {
        var violations = new Violations();
        if (input.Frequency is { IsGiven: true, Value: null })
            violations.Add("/frequency", "must be daily, weekly or monthly");
        if (input.Active is { IsGiven: true, Value: null })
            violations.Add("/active", "must be true or false");
        return violations.Any
            ? violations.ToError()
            : new SubscriptionEdit { Frequency = input.Frequency.Or(null), Active = input.Active.Or(null) };
    }

    /// <summary>Another frequency, or being switched on again, is a beginning: nothing from before it is sent.</summary>
    public Subscription Apply(Subscription subscription, DateTimeOffset at)
    {
        var changed = subscription with
        {
            Frequency = Frequency ?? subscription.Frequency,
            IsActive = Active ?? subscription.IsActive,
        };
        var begins = changed.Frequency != subscription.Frequency || (changed.IsActive && !subscription.IsActive);
        return begins ? changed with { Since = at } : changed;
    }
}
