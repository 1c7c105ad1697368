using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Tests.OpenApi;

/// <summary>Options as strict as the API's own.</summary>
internal static class ContractJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new OptionalConverters(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(OptionalTypes.LeaveOutAbsent),
    };
}
