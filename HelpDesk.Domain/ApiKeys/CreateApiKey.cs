using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Use case: an admin makes a key for a machine. A second try gets the first answer, the secret included.</summary>
public sealed class CreateApiKey(IApiKeys keys, IApiKeySecrets secrets, ICreations creations)
{
    public static DomainError TooMany { get; } = new DomainError.Conflict(
        "too-many-keys", $"There are {ApiKeyLimits.Keys} API keys already; delete one that is no longer used.");

    public async Task<Outcome<Created<IssuedApiKey>>> RunAsync(
        ApiKeyDraftInput input, Act act, RetryKey? retry, CancellationToken cancellationToken)
    {
        var draft = ApiKeyDraft.Create(input, act.At);
        if (!draft.IsSuccess)
            return draft.Error;
        var taken = await TakeIdAsync(retry, cancellationToken);
        if (!taken.IsSuccess)
            return taken.Error;

        var (id, isReplay) = (new ApiKeyId(taken.Value.Value), taken.Value.IsReplay);
        var secret = await secrets.MakeAsync(id, retry, cancellationToken);
        var earlier = isReplay ? await keys.FindAsync(id, cancellationToken) : null;
        if (earlier is null)
        {
            // Several at once may end a few above the limit, which guards a list's length and nothing else.
            if ((await keys.AllAsync(cancellationToken)).Count >= ApiKeyLimits.Keys)
                return TooMany;
            var key = New(id, draft.Value, act);
            if (await keys.TryAddAsync(new(key, secret.ToHash()), cancellationToken))
                return Answer(key, secret, isReplay);
            // Another try of the same command was faster, or the write had been done when it was tried again.
            earlier = await keys.FindAsync(id, cancellationToken);
        }

        return Answer(earlier!.Value.Key with { LastUsedAt = null }, secret, isReplay);
    }

    private async Task<Outcome<Created<string>>> TakeIdAsync(RetryKey? retry, CancellationToken cancellationToken)
    {
        var mine = secrets.NewId().Value;
        return retry is null
            ? new Created<string>(mine, IsReplay: false)
            : await creations.TakeAsync(retry, mine, cancellationToken);
    }

    private static ApiKey New(ApiKeyId id, ApiKeyDraft draft, Act act) =>
        new(id, draft.Name, draft.Scopes, act.At, act.By.Person, draft.ExpiresAt, LastUsedAt: null);

    private static Created<IssuedApiKey> Answer(ApiKey key, ApiKeySecret secret, bool isReplay) =>
        new(new(key, ApiKeyText.Write(key.Id, secret)), isReplay);
}
