namespace HelpDesk.Functions.Http;

/// <summary>Says that the answer is the one to an earlier request with the same <see cref="IdempotencyKey"/>.</summary>
internal sealed class ReplayedResult(IResult answer) : IResult
{
    public const string Header = "Idempotency-Replayed";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers[Header] = "true";
        return answer.ExecuteAsync(httpContext);
    }
}
