using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Functions.Reports;

namespace HelpDesk.Functions.Serialization;

/// <summary>How the API writes and reads JSON: camelCase, enums as words, nothing unknown and nothing twice.</summary>
internal static class ApiJson
{
    /// <summary>Deeper than any record of ours.</summary>
    private const int MaxDepth = 16;

    public static JsonSerializerOptions Options { get; } = Create(ApiJsonContext.Default);

    public static JsonSerializerOptions Create(IJsonTypeInfoResolver types)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            TypeInfoResolver = types
                .WithAddedModifier(OptionalTypes.LeaveOutAbsent)
                .WithAddedModifier(MetricMembers.Add)
                .WithAddedModifier(GroupMembers.Choose),
            RespectRequiredConstructorParameters = false,
        };
        options.Converters.Add(new WordConverters());
        options.Converters.Add(new MomentConverter());
        options.Converters.Add(new OptionalConverters());
        options.MakeReadOnly();
        return options;
    }
}
