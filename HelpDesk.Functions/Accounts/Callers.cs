using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Accounts;

/// <summary>Asks the way that a request uses to say who sends it; one that uses several is nobody's.</summary>
internal sealed class Callers(IEnumerable<ICallerKind> kinds) : ICallers
{
    public const string Realm = "Bearer realm=\"helpdesk\"";

    private readonly ICallerKind[] _kinds = [.. kinds];

    /// <summary>RFC 6750, 3: an error only for somebody who has tried.</summary>
    public string Challenge(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 ? $"{Realm}, error=\"invalid_token\"" : Realm;

    public async Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var used = _kinds.Where(kind => kind.IsUsed(http.Request)).ToArray();
        return used is [var one] ? await one.ResolveAsync(http, cancellationToken) : null;
    }
}
