using HelpDesk.Domain.Sessions;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>Somebody who has signed in with the desk's own password.</summary>
public sealed class SessionCallers(
    ISessions sessions, CallerCache<SignedIn> cache, IEmulator emulator, TimeProvider time) : ICallerKind
{
    private const string Prefix = "Bearer ";

    /// <summary>A JWT has dots, and is for somebody else.</summary>
    public bool IsUsed(HttpRequest request) => TokenOf(request)?.Contains('.', StringComparison.Ordinal) == false;

    /// <summary>Null: the request has none.</summary>
    public static string? TokenOf(HttpRequest request) => request.Headers[HeaderNames.Authorization] is [{ } header]
        && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        ? header[Prefix.Length..].Trim()
        : null;

    public async Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var token = await http.AuthenticateAsync(SessionTokens.Scheme);
        if (token.Principal is not { } principal || SessionTokens.Read(principal) is not { } pointer)
            return null;

        var known = await cache.GetAsync(Key(pointer), stop => FindAsync(pointer, stop), cancellationToken);
        return known is not null && known.IsAlive(time.GetUtcNow()) && emulator.Admits(known.Person, http)
            ? new Caller(known.Person.ToActor(), known.Session.Value.Channel, known.Session.Value.Id.Value)
            : null;
    }

    /// <summary>What has changed here counts at once; elsewhere within a minute.</summary>
    public void Forget(SessionPointer pointer) => cache.Forget(Key(pointer));

    private Task<SignedIn?> FindAsync(SessionPointer pointer, CancellationToken cancellationToken) =>
        sessions.FindAsync(pointer.Person, pointer.Session, cancellationToken);

    private static string Key(SessionPointer pointer) => $"session {pointer.Person.Value} {pointer.Session.Value}";
}
