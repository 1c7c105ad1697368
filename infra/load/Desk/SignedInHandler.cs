namespace HelpDesk.Load.Desk;

/// <summary>Sends everything as one of the demo people.</summary>
public sealed class SignedInHandler(DeskTokens tokens, string person) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization ??= new("Bearer", await tokens.GetAsync(person, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
