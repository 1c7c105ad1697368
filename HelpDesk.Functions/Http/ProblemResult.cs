using System.Text.Json;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace HelpDesk.Functions.Http;

/// <summary>Writes a <see cref="Problem"/> as application/problem+json.</summary>
internal sealed class ProblemResult(int status, string code, string? detail, IReadOnlyList<FieldError>? errors = null) : IResult
{
    public const string ContentType = "application/problem+json";

    public int Status => status;

    public IReadOnlyList<FieldError>? Errors => errors;

    /// <summary>How long to wait before the next try; null: it would not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var traceId = httpContext.Features.Get<RequestTrace>()?.TraceId ?? httpContext.TraceIdentifier;
        var title = ReasonPhrases.GetReasonPhrase(status);
        var problem = new Problem("about:blank", title, status, detail, code, traceId, errors);
        if (RetryAfter is { } wait)
            httpContext.Response.Headers.RetryAfter = $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds))}";
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = ContentType;
        await JsonSerializer.SerializeAsync(
            httpContext.Response.Body, problem, ApiJson.Options, httpContext.RequestAborted);
    }
}
