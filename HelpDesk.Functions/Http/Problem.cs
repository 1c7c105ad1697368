using System.Text.Json.Serialization;
using HelpDesk.Domain.Common;

namespace HelpDesk.Functions.Http;

/// <summary>An answer that is no success, as RFC 9457 has it. <paramref name="Code"/> is the word that programs go by.</summary>
/// <param name="TraceId">Finds the request in the log.</param>
/// <param name="Errors">Every bad field, with a JSON pointer to it.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string? Detail,
    string Code,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldError>? Errors = null);
