using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>The answers with tokens, and without.</summary>
internal sealed class TokenResult(IResult answer, bool isRefused) : IResult
{
    /// <summary>Tokens are kept by nobody on the way (RFC 6749, 5.1).</summary>
    public static TokenResult Of(TokenResponse tokens) => new(Results.Json(tokens, ApiJson.Options), isRefused: false);

    public static TokenResult Refused(string code, string detail) =>
        new(new ProblemResult(StatusCodes.Status401Unauthorized, code, detail), isRefused: true);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (isRefused)
            httpContext.Response.Headers[HeaderNames.WWWAuthenticate] = Callers.Realm;
        return answer.ExecuteAsync(httpContext);
    }
}
