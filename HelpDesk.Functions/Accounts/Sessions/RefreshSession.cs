using HelpDesk.Domain.Sessions;
using Microsoft.AspNetCore.DataProtection;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>Gives the next tokens for a refresh token.</summary>
public sealed partial class RefreshSession(
    ISessions sessions,
    SessionTokens tokens,
    SessionCallers callers,
    IEmulator emulator,
    IDataProtectionProvider protection,
    TimeProvider time,
    ILogger<RefreshSession> log)
{
    private const int Attempts = 10;

    /// <summary>At rest, a token that somebody could use is encrypted once more.</summary>
    private readonly IDataProtector _successors = protection.CreateProtector("HelpDesk.RefreshSuccessor");

    /// <summary>Null: it is good for nothing.</summary>
    internal async Task<TokenResponse?> RunAsync(string? refreshToken, HttpContext http, CancellationToken cancellationToken)
    {
        if (tokens.ReadRefresh(refreshToken) is not { } pointer)
            return null;

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var found = await sessions.FindAsync(pointer.Person, pointer.Session, cancellationToken);
            if (found?.IsAlive(time.GetUtcNow()) != true || !emulator.Admits(found.Person, http))
                return null;

            var session = found.Session.Value;
            switch (session.Judge(pointer.Generation, time.GetUtcNow()))
            {
                case RefreshVerdict.Again again:
                    return TokenResponse.Of(session, _successors.Unprotect(again.Successor), tokens);
                case RefreshVerdict.Stolen:
                    await EndAsync(pointer, cancellationToken);
                    LogStolen(session.Id);
                    return null;
                default:
                    if (await ReplaceAsync(session, found.Session.Version, cancellationToken) is { } response)
                        return response;
                    break;
            }
        }

        throw new TimeoutException("The session was always changed by somebody else.");
    }

    /// <summary>Nothing that was given out for it is good any more.</summary>
    public async Task EndAsync(SessionPointer pointer, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(pointer.Person, pointer.Session, cancellationToken);
        callers.Forget(pointer);
    }

    /// <summary>Null: overtaken, perhaps by ourselves; what is stored then tells.</summary>
    private async Task<TokenResponse?> ReplaceAsync(Session session, string version, CancellationToken cancellationToken)
    {
        var refreshToken = tokens.Refresh(session with
        {
            Generation = session.Generation + 1,
            ExpiresAt = time.GetUtcNow() + Session.Lifetime,
        });
        var next = session.Replace(_successors.Protect(refreshToken), time.GetUtcNow());
        return await sessions.TrySaveAsync(next, version, cancellationToken)
            ? TokenResponse.Of(next, refreshToken, tokens)
            : null;
    }

    [LoggerMessage(1, LogLevel.Warning, "A refresh token of session {Session} was used again: the session is ended")]
    private partial void LogStolen(SessionId session);
}
