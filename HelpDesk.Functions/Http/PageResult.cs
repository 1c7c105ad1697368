using HelpDesk.Functions.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace HelpDesk.Functions.Http;

/// <summary>Answers with one page of a list, and with a link to the next one.</summary>
internal sealed class PageResult<T>(T page, string? nextCursor) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (nextCursor is not null)
            httpContext.Response.Headers.Link = $"<{Next(httpContext.Request, nextCursor)}>; rel=\"next\"";
        await httpContext.Response.WriteAsJsonAsync(page, ApiJson.Options, httpContext.RequestAborted);
    }

    private static string Next(HttpRequest request, string cursor)
    {
        var others = request.Query.Where(parameter => !parameter.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase));
        return QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(request.Path, others), "cursor", cursor);
    }
}
