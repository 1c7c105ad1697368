using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Use case: somebody of the staff subscribes to a report. A second try gets the first answer.</summary>
public sealed class CreateSubscription(ISubscriptions subscriptions, ReadWebhook readWebhook, ICreations creations)
{
    public static DomainError TooMany { get; } = new DomainError.Conflict(
        "too-many-subscriptions",
        $"You have {SubscriptionLimits.PerPerson} subscriptions already; delete one that is no longer used.");

    public static DomainError AdminsOnly { get; } = new DomainError.Forbidden("Only an admin has reports sent to a webhook.");

    public async Task<Outcome<Created<Subscription>>> RunAsync(
        SubscriptionDraftInput input, Act act, RetryKey? retry, CancellationToken cancellationToken)
    {
        var draft = SubscriptionDraft.Create(input);
        if (!draft.IsSuccess)
            return draft.Error;
        if (draft.Value.Webhook is not null && act.By.Role is not Role.Admin)
            return AdminsOnly;
        var taken = await TakeIdAsync(act, retry, cancellationToken);
        if (!taken.IsSuccess)
            return taken.Error;

        var (id, isReplay) = (new SubscriptionId(taken.Value.Value), taken.Value.IsReplay);
        if (isReplay && await FindAsync(id, draft.Value, cancellationToken) is { } earlier)
            return new Created<Subscription>(earlier, IsReplay: true);
        if (await ObstacleAsync(draft.Value, act.By, cancellationToken) is { } obstacle)
            return obstacle;
        var made = New(id, draft.Value, act.At, act.By.Person);
        // Where it is there, another try of the same command was faster.
        return await subscriptions.TryAddAsync(made, cancellationToken)
            ? new Created<Subscription>(made, isReplay)
            : new Created<Subscription>((await FindAsync(id, draft.Value, cancellationToken))!, isReplay);
    }

    private async Task<Outcome<Created<string>>> TakeIdAsync(Act act, RetryKey? retry, CancellationToken cancellationToken)
    {
        var mine = SubscriptionId.Of(act.Operation).Value;
        return retry is null
            ? new Created<string>(mine, IsReplay: false)
            : await creations.TakeAsync(retry, mine, cancellationToken);
    }

    /// <summary>As it was made, whatever has become of it since; null: it was not.</summary>
    private async Task<Subscription?> FindAsync(
        SubscriptionId id, SubscriptionDraft draft, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(id, cancellationToken) is { Value: var first }
            ? New(id, draft, first.CreatedAt, first.Owner)
            : null;

    /// <summary>Several at once may end a few above the limit, which only guards the desk's mail.</summary>
    private async Task<DomainError?> ObstacleAsync(
        SubscriptionDraft draft, Actor owner, CancellationToken cancellationToken)
    {
        if (draft.Webhook is { } webhook && !(await readWebhook.RunAsync(webhook, cancellationToken)).IsSuccess)
            return new DomainError.Invalid([new(SubscriptionDraft.WebhookPointer, SubscriptionDraft.NoWebhook)]);
        var all = await subscriptions.AllAsync(cancellationToken);
        return all.Count(one => one.Value.Owner.Id == owner.Id) >= SubscriptionLimits.PerPerson ? TooMany : null;
    }

    private static Subscription New(SubscriptionId id, SubscriptionDraft draft, DateTimeOffset at, PersonRef owner) =>
        new(id, owner, draft.Frequency, draft.Webhook, at, Since: at);
}
