namespace HelpDesk.Functions.Http;

/// <summary>
/// Lets a request come to its function, or says why not: too many of them, nobody that is known, or one who may not.
/// </summary>
internal sealed class Admission(RouteManifest routes, ICallers callers, RateLimits limits)
{
    /// <summary>Null: the caller may.</summary>
    public async Task<IResult?> RefuseAsync(string function, HttpContext http)
    {
        var rule = routes.AccessOf(function);
        if (rule?.Access is Access.Anyone)
            return rule.IsFree ? null : limits.RefuseStranger(http);

        var caller = await callers.ResolveAsync(http, http.RequestAborted);
        if (caller is null)
            return limits.RefuseStranger(http) ?? Challenge(http);

        http.Features.Set(caller);
        return limits.Refuse(http, caller) ?? (rule?.Allows(caller) == true ? null : Problems.Forbidden());
    }

    private ProblemResult Challenge(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = callers.Challenge(http.Request);
        return Problems.Unauthenticated();
    }
}
