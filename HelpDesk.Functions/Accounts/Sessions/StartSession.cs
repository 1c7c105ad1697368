using System.Buffers.Text;
using System.Security.Cryptography;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>Signs somebody in who has been shown to be who they say.</summary>
public sealed class StartSession(ISessions sessions, SessionTokens tokens, TimeProvider time)
{
    private const int IdBytes = 16;

    internal async Task<TokenResponse> RunAsync(Person person, TicketChannel channel, CancellationToken cancellationToken)
    {
        var id = new SessionId(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)));
        var session = Session.Start(id, person, channel, time.GetUtcNow());
        await sessions.AddAsync(session, cancellationToken);
        return TokenResponse.Of(session, tokens.Refresh(session), tokens);
    }
}
