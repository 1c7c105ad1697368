using System.Text.Json.Nodes;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Tests.OpenApi.Tickets;

namespace HelpDesk.Tests.OpenApi;

public sealed class SchemaSetTests
{
    private readonly JsonObject _schemas = SampleDocument.Build().Json["components"]!["schemas"]!.AsObject();

    [Fact]
    public void Every_record_and_enum_is_named_once() => Assert.Equal(
        ["Cart", "CartChange", "CartShelf", "Colour", "FieldError", "NewCart", "Problem", "Wheel"],
        _schemas.Select(one => one.Key));

    [Theory]
    [InlineData("Cart", "front", """{"$ref":"#/components/schemas/Wheel"}""")]
    [InlineData("Cart", "spare", """{"anyOf":[{"$ref":"#/components/schemas/Wheel"},{"type":"null"}]}""")]
    [InlineData("Cart", "trailer", """{"anyOf":[{"$ref":"#/components/schemas/Cart"},{"type":"null"}]}""")]
    [InlineData("Cart", "wheels", """{"type":"array","items":{"$ref":"#/components/schemas/Wheel"}}""")]
    [InlineData("Cart", "others", """{"type":["array","null"],"items":{"$ref":"#/components/schemas/Wheel"}}""")]
    [InlineData("Cart", "tags", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("Cart", "labels", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("Cart", "fields", """{"type":"object","additionalProperties":{"type":"string"}}""")]
    [InlineData("Cart", "colour", """{"$ref":"#/components/schemas/Colour"}""")]
    [InlineData("Cart", "trim", """{"anyOf":[{"$ref":"#/components/schemas/Colour"},{"type":"null"}]}""")]
    [InlineData("Cart", "note", """{"type":["string","null"]}""")]
    [InlineData("Cart", "id", """{"type":"integer","format":"int64"}""")]
    [InlineData("Cart", "count", """{"type":["integer","null"],"format":"int32"}""")]
    [InlineData("Cart", "builtAt", """{"type":"string","format":"date-time"}""")]
    [InlineData("Cart", "day", """{"type":"string","format":"date"}""")]
    [InlineData("NewCart", "name", """{"type":"string","description":"What it is called.","minLength":1,"maxLength":200}""")]
    [InlineData("NewCart", "maker", """{"type":"string"}""")]
    [InlineData(
        "NewCart",
        "wheels",
        """{"type":["array","null"],"items":{"$ref":"#/components/schemas/Wheel"},"default":null,"maxItems":4}""")]
    [InlineData("NewCart", "count", """{"type":"integer","format":"int32","default":4,"minimum":1,"maximum":9}""")]
    [InlineData("NewCart", "owner", """{"type":["string","null"],"default":null,"format":"email"}""")]
    [InlineData("NewCart", "code", """{"type":["string","null"],"default":null,"pattern":"^[a-z]+$"}""")]
    [InlineData("CartChange", "name", """{"type":"string","maxLength":200}""")]
    [InlineData("CartChange", "note", """{"type":["string","null"]}""")]
    [InlineData("CartChange", "colour", """{"$ref":"#/components/schemas/Colour"}""")]
    [InlineData("CartChange", "trim", """{"anyOf":[{"$ref":"#/components/schemas/Colour"},{"type":"null"}]}""")]
    [InlineData("CartChange", "count", """{"type":["integer","null"],"format":"int32"}""")]
    [InlineData("CartChange", "tags", """{"type":["array","null"],"items":{"type":"string"},"maxItems":4}""")]
    [InlineData("CartChange", "fields", """{"type":"object","additionalProperties":{"type":"string"}}""")]
    public void A_member_is_described_as_it_is_read_and_written(string schema, string member, string expected)
    {
        var actual = _schemas[schema]!["properties"]![member];

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
    }

    [Fact]
    public void Enums_are_lower_case_words_with_hyphens() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"enum":["red","dark-blue"],"type":"string"}"""), _schemas["Colour"]));

    [Fact]
    public void A_record_keeps_its_description() =>
        Assert.Equal("Something on wheels.", (string?)_schemas["Cart"]!["description"]);

    [Fact]
    public void A_request_requires_what_the_reader_requires_and_takes_nothing_else()
    {
        Assert.Equal(["name", "front", "maker"], Required("NewCart"));
        Assert.False((bool)_schemas["NewCart"]!["additionalProperties"]!);
        Assert.False((bool)_schemas["Wheel"]!["additionalProperties"]!);
    }

    [Fact]
    public void An_answer_has_all_that_is_always_written_and_may_grow()
    {
        var members = _schemas["Cart"]!["properties"]!.AsObject().Select(one => one.Key);

        Assert.Equal(members.Except(["secret"]), Required("Cart"));
        Assert.False(_schemas["Cart"]!.AsObject().ContainsKey("additionalProperties"));
    }

    [Fact]
    public void Two_records_of_one_name_are_refused()
    {
        var schemas = new SchemaSet(ContractJson.Options);
        schemas.OfResponse(typeof(Wheel));

        Assert.Throws<InvalidOperationException>(() => schemas.OfResponse(typeof(Elsewhere.Wheel)));
    }

    private IEnumerable<string> Required(string schema) => _schemas[schema]!["required"]!.AsArray().Select(one => (string)one!);
}
