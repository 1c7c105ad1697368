using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Use case: an admin makes a webhook. A second try gets the first answer, the secret included.</summary>
public sealed class CreateWebhook(
    IWebhooks webhooks, IWebhookSecrets secrets, ICreations creations, WebhookReach reach, ActiveWebhooks active)
{
    public static DomainError TooMany { get; } = new DomainError.Conflict(
        "too-many-webhooks", $"There are {WebhookLimits.Webhooks} webhooks already; delete one that is no longer used.");

    public async Task<Outcome<Created<IssuedWebhook>>> RunAsync(
        WebhookDraftInput input, Act act, RetryKey? retry, CancellationToken cancellationToken)
    {
        var draft = WebhookDraft.Create(input, reach);
        if (!draft.IsSuccess)
            return draft.Error;
        var taken = await TakeIdAsync(retry, cancellationToken);
        if (!taken.IsSuccess)
            return taken.Error;

        var (id, isReplay) = (new WebhookId(taken.Value.Value), taken.Value.IsReplay);
        var earlier = isReplay ? await webhooks.FindAsync(id, cancellationToken) : null;
        if (earlier is null)
        {
            // Several at once may end a few above the limit, which guards the fan-out's length and nothing else.
            if ((await webhooks.AllAsync(cancellationToken)).Count >= WebhookLimits.Webhooks)
                return TooMany;
            var (made, fresh) = (New(id, draft.Value, act.At, act.By.Person), secrets.NewSecret());
            if (await webhooks.TryAddAsync(new(made, secrets.Seal(fresh)), cancellationToken))
            {
                active.Forget();
                return Answer(made, fresh, isReplay);
            }

            // Another try of the same command was faster, or the write had been done when it was tried again.
            earlier = await webhooks.FindAsync(id, cancellationToken);
        }

        var (first, secret) = (earlier!.Value.Webhook, secrets.Open(earlier.Value.Secret)
            ?? throw new InvalidOperationException("The key of a new webhook's secret is lost."));
        return Answer(New(id, draft.Value, first.CreatedAt, first.CreatedBy), secret, isReplay);
    }

    private async Task<Outcome<Created<string>>> TakeIdAsync(RetryKey? retry, CancellationToken cancellationToken)
    {
        var mine = secrets.NewId().Value;
        return retry is null
            ? new Created<string>(mine, IsReplay: false)
            : await creations.TakeAsync(retry, mine, cancellationToken);
    }

    private static Webhook New(WebhookId id, WebhookDraft draft, DateTimeOffset at, PersonRef by) =>
        new(id, draft.Url, draft.Events, at, by, ActiveSince: at)
        {
            Off = draft.IsActive ? null : new(at, SwitchOffReason.Admin),
        };

    private static Created<IssuedWebhook> Answer(Webhook webhook, WebhookSecret secret, bool isReplay) =>
        new(new(webhook, secret), isReplay);
}
