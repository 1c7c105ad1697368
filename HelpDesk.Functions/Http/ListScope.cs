namespace HelpDesk.Functions.Http;

/// <summary>What a cursor is good for: one list with one filter, for one caller.</summary>
internal static class ListScope
{
    public static string Of(HttpRequest request)
    {
        var filter = request.Query
            .Where(parameter => !IsPaging(parameter.Key))
            .OrderBy(parameter => parameter.Key, StringComparer.OrdinalIgnoreCase)
            .Select(parameter => $"{parameter.Key.ToLowerInvariant()}={parameter.Value}");
        return string.Join('\n', [request.Caller().Id.Value, request.Path, .. filter]);
    }

    private static bool IsPaging(string name) =>
        name.Equals("cursor", StringComparison.OrdinalIgnoreCase) || name.Equals("limit", StringComparison.OrdinalIgnoreCase);
}
