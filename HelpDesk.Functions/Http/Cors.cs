using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Lets pages of the allowed origins call the API. Without credentials mode: who calls is said by a header that a page must set
/// itself, never by a cookie that a browser adds.
/// </summary>
internal sealed class Cors(AllowedOrigins origins, RouteManifest routes)
{
    private const string MaxAge = "600";

    private static readonly StringValues RequestHeaders = string.Join(
        ", ", HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfMatch, HeaderNames.IfNoneMatch,
        IdempotencyKey.Header, "X-Api-Key", RequestTrace.Header, HeaderNames.TraceParent);

    private static readonly StringValues ResponseHeaders = string.Join(
        ", ", HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, ReplayedResult.Header, HeaderNames.RetryAfter,
        RequestTrace.Header, Quota.Header, Quota.PolicyHeader, HeaderNames.WWWAuthenticate);

    /// <summary>Whether this was a preflight, which wants no other answer.</summary>
    public bool Answers(HttpContext http)
    {
        if (!origins.Any)
            return false;

        var (request, headers) = (http.Request, http.Response.Headers);
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (request.Headers.Origin is not [{ } origin] || !origins.Contains(origin))
            return false;

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = ResponseHeaders;
        return HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod)
            && AnswersPreflight(http);
    }

    /// <summary>An address that nothing answers has no preflight either.</summary>
    private bool AnswersPreflight(HttpContext http)
    {
        var verbs = routes.VerbsAt(http.Request.Path);
        if (verbs.Count == 0)
            return false;

        var headers = http.Response.Headers;
        headers.Remove(HeaderNames.AccessControlExposeHeaders);
        headers.AccessControlAllowMethods = string.Join(", ", verbs);
        headers.AccessControlAllowHeaders = RequestHeaders;
        headers.AccessControlMaxAge = MaxAge;
        return true;
    }
}
