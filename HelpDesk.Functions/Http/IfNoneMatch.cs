namespace HelpDesk.Functions.Http;

/// <summary>Which versions of a thing the caller has already: none, unless the request says so.</summary>
internal sealed record IfNoneMatch(EntityTags? Tags, ProblemResult? Refusal)
{
    public static IfNoneMatch Read(HttpRequest request)
    {
        var lines = request.Headers.IfNoneMatch;
        if (lines.Count == 0)
            return new(null, null);
        return EntityTags.Parse(lines) is { } tags ? new(tags, null) : new(null, Problems.NoEntityTags("If-None-Match"));
    }

    public bool Names(string etag) => Tags?.MatchWeakly(etag) == true;
}
