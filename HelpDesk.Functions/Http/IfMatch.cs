namespace HelpDesk.Functions.Http;

/// <summary>Which versions of a thing a change is meant for: all of them, unless the request says so.</summary>
internal sealed record IfMatch(EntityTags? Tags, ProblemResult? Refusal)
{
    public static IfMatch Read(HttpRequest request)
    {
        var lines = request.Headers.IfMatch;
        if (lines.Count == 0)
            return new(null, null);
        return EntityTags.Parse(lines) is { } tags ? new(tags, null) : new(null, Problems.NoEntityTags("If-Match"));
    }

    public bool Allows(string etag) => Tags?.MatchStrongly(etag) != false;
}
