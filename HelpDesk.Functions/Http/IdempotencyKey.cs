namespace HelpDesk.Functions.Http;

/// <summary>The caller's own name for a request; sent again under the same name, it gets the first answer again.</summary>
/// <param name="Value">Null: the request has none.</param>
internal sealed record IdempotencyKey(string? Value, ProblemResult? Refusal)
{
    public const string Header = "Idempotency-Key";

    private const int MaxLength = 255;

    public static IdempotencyKey Read(HttpRequest request)
    {
        var lines = request.Headers[Header];
        if (lines.Count == 0)
            return new(null, null);
        return HeaderText.Single(lines, MaxLength) is { } key
            ? new(key, null)
            : new(null, Problems.Invalid(
                [new($"/{Header}", $"must stand once and be of 1 to {MaxLength} visible ASCII characters")]));
    }

    /// <summary>The first answer again, and marked as such.</summary>
    public static IResult Replayed(IResult answer) => new ReplayedResult(answer);
}
