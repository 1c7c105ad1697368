using System.Globalization;
using System.Security.Claims;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>
/// Access and refresh tokens in the form of the framework's bearer token scheme, which reads the access tokens. They only point
/// at a session; who it is and what they may do is read from storage.
/// </summary>
public sealed class SessionTokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    public const string Scheme = "HelpDesk";

    /// <summary>Short, so that one that has leaked is soon worth nothing.</summary>
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromMinutes(15);

    private const string SessionClaim = "sid";

    private const string GenerationClaim = "generation";

    private BearerTokenOptions Options => options.Get(Scheme);

    public string Access(Session session) =>
        Options.BearerTokenProtector.Protect(Ticket(session, [], time.GetUtcNow() + AccessLifetime));

    public string Refresh(Session session)
    {
        var generation = session.Generation.ToString(CultureInfo.InvariantCulture);
        return Options.RefreshTokenProtector.Protect(
            Ticket(session, [new Claim(GenerationClaim, generation)], session.ExpiresAt));
    }

    /// <summary>Null: none of ours, or too old.</summary>
    public SessionPointer? ReadRefresh(string? token)
    {
        var ticket = Options.RefreshTokenProtector.Unprotect(token);
        return ticket?.Properties.ExpiresUtc > time.GetUtcNow() ? Read(ticket.Principal) : null;
    }

    public static SessionPointer? Read(ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } person && principal.FindFirstValue(SessionClaim) is { } session
            ? new(
                new PersonId(person),
                new SessionId(session),
                int.Parse(principal.FindFirstValue(GenerationClaim) ?? "0", CultureInfo.InvariantCulture))
            : null;

    private static AuthenticationTicket Ticket(Session session, IEnumerable<Claim> more, DateTimeOffset until)
    {
        Claim[] claims =
            [new(ClaimTypes.NameIdentifier, session.Person.Value), new(SessionClaim, session.Id.Value), .. more];
        return new(
            new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)),
            new AuthenticationProperties { ExpiresUtc = until },
            Scheme);
    }
}
