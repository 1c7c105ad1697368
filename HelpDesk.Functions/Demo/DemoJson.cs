using System.Text.Json;
using System.Text.Json.Serialization;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Demo;

/// <summary>How the script is read: nothing unknown, nothing twice, nothing missing.</summary>
[JsonSerializable(typeof(IReadOnlyList<DemoTicket>))]
internal sealed partial class DemoJson : JsonSerializerContext
{
    public static DemoJson Strict { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new WordConverters(), new DemoSpanConverter(), new DemoOpeningConverter() },
    });
}
