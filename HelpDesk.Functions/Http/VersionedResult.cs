namespace HelpDesk.Functions.Http;

/// <summary>Answers with something whose version is known. Whoever reads it and has that version already gets 304.</summary>
/// <param name="write">Writes the body, and its content type.</param>
internal sealed class VersionedResult(
    string etag, int status, string? location, Func<HttpResponse, CancellationToken, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var known = isRead ? IfNoneMatch.Read(request) : null;
        if (known?.Refusal is { } refusal)
        {
            await refusal.ExecuteAsync(httpContext);
            return;
        }

        response.Headers.ETag = etag;
        if (location is not null)
            response.Headers.Location = location;
        var isKnown = known?.Names(etag) == true;
        response.StatusCode = isKnown ? StatusCodes.Status304NotModified : status;
        if (!isKnown)
            await write(response, httpContext.RequestAborted);
    }
}
