using System.Collections.Frozen;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.ApiKeys;

/// <summary>
/// Machines, by their API key. What no key can be costs nothing; a key costs one read a minute, so that a deleted one is worth
/// nothing a minute later at the most.
/// </summary>
internal sealed class ApiKeyCallers(IApiKeys keys, ApiKeyUses uses, RateLimits limits, TimeProvider time) : ICallerKind
{
    public const string Header = "X-Api-Key";

    private readonly CallerCache<KeptApiKey> _known = new(time);

    public bool IsUsed(HttpRequest request) => request.Headers.ContainsKey(Header);

    public async Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.Headers[Header] is not [{ } text] || ApiKeyText.Find(text) is not { } presented)
            return null;

        var kept = await _known.GetAsync(
            presented.Id.Value,
            // Whoever guesses gets no looks into storage; a key that is known already is still good.
            token => limits.IsSpent(http.Request) ? Task.FromResult<KeptApiKey?>(null) : FindAsync(presented.Id, token),
            cancellationToken);
        if (kept?.Admits(presented.Secret, time.GetUtcNow()) != true)
            return null;

        await uses.NoteAsync(kept.Key, cancellationToken);
        return new Caller(kept.Key.ToActor(), TicketChannel.Api, Scopes: kept.Key.Scopes.ToFrozenSet(StringComparer.Ordinal));
    }

    private async Task<KeptApiKey?> FindAsync(ApiKeyId id, CancellationToken cancellationToken) =>
        (await keys.FindAsync(id, cancellationToken))?.Value;
}
