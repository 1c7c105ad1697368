namespace HelpDesk.Functions.OpenApi;

/// <summary>The headers of the contract, described once for all operations.</summary>
internal static class KnownHeaders
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["Allow"] = "The methods that the address knows.",
        ["ETag"] = "The version of what was answered, for If-Match and If-None-Match.",
        ["Idempotency-Key"] = "The caller's name for this request, at most 255 characters: sent again, it gets the first answer.",
        ["Idempotency-Replayed"] = "`true` when this is the answer to an earlier request with the same key.",
        ["If-Match"] = "The ETag that the change is meant for; without it the change applies to the fresh state.",
        ["If-None-Match"] = "The ETag that the caller has already: the answer is 304 while it is still right.",
        ["Link"] = "The next page as `rel=\"next\"`, when there is one.",
        ["Location"] = "The address of what was made.",
        ["RateLimit"] = "What is left of the limit: `r` requests, and `t` seconds until it is whole again.",
        ["RateLimit-Policy"] = "The limit that the request counted for: `q` requests in `w` seconds.",
        ["Retry-After"] = "Seconds to wait before the next try.",
        ["WWW-Authenticate"] = "How to sign in.",
    };

    /// <summary>What answers of this status always carry.</summary>
    public static string[] Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ["WWW-Authenticate"],
        StatusCodes.Status405MethodNotAllowed => ["Allow"],
        StatusCodes.Status429TooManyRequests => ["RateLimit", "RateLimit-Policy", "Retry-After"],
        _ => [],
    };

    public static string Describe(string name) => Descriptions.TryGetValue(name, out var text)
        ? text
        : throw new InvalidOperationException($"The header {name} is not described in {nameof(KnownHeaders)}.");
}
