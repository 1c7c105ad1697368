using HelpDesk.Domain.Sessions;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>What somebody gets who signs in.</summary>
/// <param name="ExpiresIn">Seconds that the access token is good for.</param>
internal sealed record TokenResponse(string TokenType, string AccessToken, int ExpiresIn, string RefreshToken)
{
    public static TokenResponse Of(Session session, string refreshToken, SessionTokens tokens) =>
        new("Bearer", tokens.Access(session), (int)SessionTokens.AccessLifetime.TotalSeconds, refreshToken);
}
