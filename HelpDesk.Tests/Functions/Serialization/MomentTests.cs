using System.Text.Json;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Tests.Functions.Serialization;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-11-21T16:06:59.265721+00:00", "2026-11-21T16:06:59.265721Z")]
    [InlineData("2026-11-21T17:06:59+01:00", "2026-11-21T16:06:59Z")]
    [InlineData("2026-11-21T16:06:59.1000000Z", "2026-11-21T16:06:59.1Z")]
    public void A_time_is_written_in_UTC_with_a_Z(string moment, string written) => Assert.Equal(
        $"\"{written}\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<DateTimeOffset>($"\"{moment}\""), Options));

    [Theory]
    [InlineData("\"2026-11-21T16:06:59\"")]
    [InlineData("\"2026-11-21\"")]
    [InlineData("\"2026-11-31T16:06:59Z\"")]
    [InlineData("\"tomorrow\"")]
    [InlineData("1795276800")]
    public void A_time_without_its_offset_is_none(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset>(json, Options));

    private static JsonSerializerOptions Options { get; } = new() { Converters = { new MomentConverter() } };
}
