using HelpDesk.Domain.Common;

namespace HelpDesk.Functions.Http;

/// <summary>The problems that the API answers with; each code and status is written down here once.</summary>
internal static class Problems
{
    public static ProblemResult Of(DomainError error) => error switch
    {
        DomainError.Invalid invalid => Invalid(invalid.Errors),
        DomainError.NotFound => NotFound(),
        DomainError.Forbidden forbidden => new(StatusCodes.Status403Forbidden, "forbidden", forbidden.Detail),
        DomainError.Conflict conflict => new(StatusCodes.Status409Conflict, conflict.Code, conflict.Detail),
        DomainError.Unprocessable impossible =>
            new(StatusCodes.Status422UnprocessableEntity, impossible.Code, impossible.Detail),
        DomainError.Stale => new(StatusCodes.Status412PreconditionFailed, "stale", "It has changed since you read it."),
        _ => throw new InvalidOperationException($"{error.GetType().Name} has no answer."),
    };

    /// <summary>Of several refusals one: what is wrong with the request is named all at once. Null: none.</summary>
    public static ProblemResult? Together(params ProblemResult?[] refusals)
    {
        var some = refusals.OfType<ProblemResult>().ToList();
        return some.Count > 1 && some.All(one => one.Errors is not null)
            ? Invalid([.. some.SelectMany(one => one.Errors!)])
            : some.FirstOrDefault();
    }

    public static ProblemResult Invalid(IReadOnlyList<FieldError> errors) =>
        new(StatusCodes.Status400BadRequest, "invalid", "Some of what was sent can't be accepted; see errors.", errors);

    /// <summary>A header that must name entity tags does not.</summary>
    public static ProblemResult NoEntityTags(string header) =>
        Invalid([new($"/{header}", """must be * or a list of entity tags, each in quotes, like "abc" """.TrimEnd())]);

    public static ProblemResult NotFound() => new(StatusCodes.Status404NotFound, "not-found", "There is no such thing here.");

    public static ProblemResult MethodNotAllowed() =>
        new(StatusCodes.Status405MethodNotAllowed, "method-not-allowed", "This address does not answer that method; see Allow.");

    public static ProblemResult Unauthenticated() => new(
        StatusCodes.Status401Unauthorized,
        "unauthenticated",
        "Nobody is known by what was sent, or not any more: sign in; see WWW-Authenticate.");

    public static ProblemResult Forbidden() =>
        new(StatusCodes.Status403Forbidden, "forbidden", "You are known, but you may not do this.");

    /// <summary>More requests than a limit allows.</summary>
    public static ProblemResult TooManyRequests(TimeSpan wait) =>
        new(StatusCodes.Status429TooManyRequests, "too-many-requests", "Those were too many requests; wait, see Retry-After.")
        {
            RetryAfter = wait,
        };

    /// <summary>Something that must not be guessed was tried too often.</summary>
    public static ProblemResult TooManyAttempts(TimeSpan wait) =>
        new(StatusCodes.Status429TooManyRequests, "too-many-attempts", "That was wrong too often; wait, see Retry-After.")
        {
            RetryAfter = wait,
        };

    public static ProblemResult TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "too-large", $"The body must not be larger than {maxBytes} bytes.");

    public static ProblemResult NotJson() =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send the body as application/json.");

    public static ProblemResult NotUtf8() =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send the JSON in UTF-8.");

    public static ProblemResult Packed() => new(
        StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send the body as it is, without Content-Encoding.");

    /// <summary>The server gave up on the request while it was read.</summary>
    public static ProblemResult BrokenRequest(int status) => status is StatusCodes.Status413PayloadTooLarge
        ? new(status, "too-large", "The body is larger than this server takes.")
        : new(status, "bad-request", "The request is broken.");

    public static ProblemResult NotReady() =>
        new(StatusCodes.Status503ServiceUnavailable, "not-ready", "Storage does not answer now.");

    public static ProblemResult Busy() => new(
        StatusCodes.Status503ServiceUnavailable,
        "busy",
        "Storage gave no answer in time, and the request may have been carried out. Try again, with the same Idempotency-Key.");

    public static ProblemResult Broken() => new(
        StatusCodes.Status500InternalServerError, "internal", "Something broke on our side. The trace id finds it in the log.");
}
