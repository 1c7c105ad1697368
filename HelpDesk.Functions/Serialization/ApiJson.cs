using System.Text.Encodings.Web;
using System.Text.Json;

namespace HelpDesk.Functions.Serialization;

/// <summary>How the API writes and reads JSON: camelCase, enums as lower-case words, nothing unknown and nothing twice.</summary>
internal static class ApiJson
{
    /// <summary>Deeper than any record of ours.</summary>
    private const int MaxDepth = 16;

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            TypeInfoResolver = ApiJsonContext.Default,
            RespectRequiredConstructorParameters = false,
        };
        options.Converters.Add(new WordConverters());
        options.MakeReadOnly();
        return options;
    }
}
