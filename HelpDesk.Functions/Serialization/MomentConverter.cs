using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Serialization;

/// <summary>A time in UTC with a Z, fit for an address as it is: the plus of +00:00 would become a blank there.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rfc3339.Read(reader.GetString()!) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
}
