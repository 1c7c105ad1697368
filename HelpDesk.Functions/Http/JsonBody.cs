using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Http;

/// <summary>A request's body as a record, or the answer that refuses it.</summary>
internal sealed record JsonBody<T>(T? Value, ProblemResult? Refusal)
    where T : class
{
    /// <summary>Room for the longest texts of a ticket, every character escaped.</summary>
    private const int MaxBytes = 512 * 1024;

    /// <param name="alsoWrong">What the domain finds wrong with the rest of a faulty body, so that all is said at once.</param>
    public static async Task<JsonBody<T>> ReadAsync(
        HttpRequest request, Func<T, DomainError?> alsoWrong, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return new(null, Problems.NotJson());

        var bytes = await ReadBytesAsync(request, cancellationToken);
        return bytes is null ? new(null, Problems.TooLarge(MaxBytes)) : Parse(bytes, alsoWrong);
    }

    private static JsonBody<T> Parse(byte[] bytes, Func<T, DomainError?> alsoWrong)
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(bytes, ApiJson.Options);
            return value is null ? Refuse([new FieldError("", "must be an object")]) : new(value, null);
        }
        catch (JsonException)
        {
            return Refuse(Faults(bytes, alsoWrong));
        }
    }

    private static IReadOnlyList<FieldError> Faults(byte[] bytes, Func<T, DomainError?> alsoWrong)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = ApiJson.Options.MaxDepth });
            var faults = new JsonFaults();
            var rest = faults.Sift(document.RootElement, ApiJson.Options.GetTypeInfo(typeof(T)), "");
            var more = rest is JsonObject && alsoWrong(rest.Deserialize<T>(ApiJson.Options)!) is DomainError.Invalid invalid
                ? invalid.Errors.Where(error => !faults.Errors.Any(known => JsonPointer.IsWithin(error.Pointer, known.Pointer)))
                : [];
            return [.. faults.Errors, .. more];
        }
        catch (JsonException notJson)
        {
            var place = $"line {notJson.LineNumber + 1}, byte {notJson.BytePositionInLine + 1}";
            return [new FieldError("", $"is not well-formed JSON ({place})")];
        }
    }

    private static JsonBody<T> Refuse(IReadOnlyList<FieldError> errors) => new(null, Problems.Invalid(errors));

    /// <summary>Null: more than is allowed; the rest is left to the server to throw away.</summary>
    private static async Task<byte[]?> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
            return null;

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            var isTooLarge = read.Buffer.Length > MaxBytes;
            if (isTooLarge || read.IsCompleted)
            {
                var bytes = isTooLarge ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
