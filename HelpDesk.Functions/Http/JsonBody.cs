using System.Security.Cryptography;
using System.Text.Json;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Http;

/// <summary>A request's body as a record, or the answer that refuses it.</summary>
internal sealed record JsonBody<T>(T? Value, ProblemResult? Refusal)
    where T : class
{
    private byte[] Bytes { get; init; } = [];

    /// <summary>Tells this body from any other, byte by byte.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <param name="maxBytes">One of <see cref="BodyLimits"/>.</param>
    /// <param name="alsoWrong">What the domain finds wrong with the rest of a faulty body, so that all is said at once.</param>
    public static async Task<JsonBody<T>> ReadAsync(
        HttpRequest request, int maxBytes, Func<T, DomainError?> alsoWrong, CancellationToken cancellationToken)
    {
        if (BodyType.Refusal(request) is { } wrongType)
            return new(null, wrongType);

        var bytes = await BodyBytes.ReadAsync(request, maxBytes, cancellationToken);
        return bytes is null ? new(null, Problems.TooLarge(maxBytes)) : Parse(bytes, alsoWrong);
    }

    private static JsonBody<T> Parse(byte[] bytes, Func<T, DomainError?> alsoWrong)
    {
        var json = BodyBytes.WithoutMark(bytes);
        try
        {
            var value = JsonSerializer.Deserialize<T>(json.Span, ApiJson.Options);
            return value is null
                ? Refuse([new FieldError("", "must be an object")])
                : new(value, null) { Bytes = bytes };
        }
        catch (JsonException)
        {
            return Refuse(JsonFaults.In(json, alsoWrong, ApiJson.Options));
        }
    }

    private static JsonBody<T> Refuse(IReadOnlyList<FieldError> errors) => new(null, Problems.Invalid(errors));
}
