using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Tests.Functions.Serialization;

public sealed class OptionalTests
{
    private static readonly JsonSerializerOptions Strict = ApiJson.Create(PatchJson.Default);

    [Fact]
    public void What_is_not_there_is_not_given()
    {
        var change = Read("{}");
        Assert.Equal(new ParcelChange(default, default, default, default, default, default, default, default), change);
        Assert.False(change.Note.IsGiven);
        Assert.Equal("before", change.Note.Or("before"));
    }

    [Fact]
    public void Null_is_given_and_takes_away()
    {
        var change = Read("""{"note":null,"limit":null,"tags":null}""");
        Assert.All([change.Note.IsGiven, change.Limit.IsGiven, change.Tags.IsGiven], Assert.True);
        Assert.Null(change.Note.Or("before"));
        Assert.NotEqual(default, change.Note);
    }

    [Fact]
    public void A_value_is_given()
    {
        var change = Read("""{"name":"x","weight":"very-heavy","limit":"light","count":7,"tags":["a"],"fields":{"k":null}}""");
        Assert.Equal("x", change.Name);
        Assert.Equal(Weight.VeryHeavy, change.Weight);
        Assert.Equal(Weight.Light, change.Limit);
        Assert.Equal(7, change.Count);
        Assert.Equal(["a"], change.Tags.Value!);
        Assert.Null(change.Fields.Value["k"]);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"note":null}""")]
    [InlineData("""{"name":"x","limit":null,"numbers":[1,2]}""")]
    public void What_was_read_is_written_again(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(Read(json), Strict));

    [Theory]
    [InlineData("""{"tags":["ok",7]}""", "/tags/1")]
    [InlineData("""{"tags":{}}""", "/tags")]
    [InlineData("""{"numbers":[1,"x",null]}""", "/numbers/1,/numbers/2")]
    [InlineData("""{"fields":{"a":"1","b":2,"a/b":[]}}""", "/fields/b,/fields/a~1b")]
    [InlineData("""{"weight":"huge","limit":"VeryHeavy","count":"7"}""", "/weight,/limit,/count")]
    [InlineData("""{"weight":null,"count":null}""", "/weight,/count")]
    [InlineData("""{"count":1.5,"unknown":1,"name":{}}""", "/count,/unknown,/name")]
    [InlineData("""{"count":99999999999,"note":"\ud800"}""", "/count,/note")]
    [InlineData("""{"note":"a","note":null}""", "/note")]
    public void A_fault_inside_is_named_as_if_it_were_not_optional(string json, string pointers)
    {
        Assert.Throws<JsonException>(() => Read(json));
        Assert.Equal(pointers, string.Join(',', Faults(json, _ => null)));
    }

    [Fact]
    public void What_is_at_fault_does_not_look_as_if_it_were_taken_away()
    {
        ParcelChange? seen = null;
        Faults("""{"limit":"huge","note":null,"name":"x"}""", rest =>
        {
            seen = rest;
            return null;
        });
        Assert.Equal((false, true, "x"), (seen!.Limit.IsGiven, seen.Note.IsGiven, seen.Name.Value));
    }

    [Theory]
    [InlineData("name", """{"type":"string","maxLength":20}""")]
    [InlineData("note", """{"type":["string","null"]}""")]
    [InlineData("weight", """{"$ref":"#/components/schemas/Weight"}""")]
    [InlineData("limit", """{"anyOf":[{"$ref":"#/components/schemas/Weight"},{"type":"null"}]}""")]
    [InlineData("count", """{"type":"integer","format":"int32"}""")]
    public void Its_schema_is_that_of_its_value(string member, string expected)
    {
        var schemas = new SchemaSet(Strict);
        schemas.OfRequest(typeof(ParcelChange));
        var actual = schemas.Components()["ParcelChange"]!["properties"]![member];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
        Assert.Null(schemas.Components()["ParcelChange"]!["required"]);
    }

    private static ParcelChange Read(string json) => JsonSerializer.Deserialize<ParcelChange>(json, Strict)!;

    private static IEnumerable<string> Faults(string json, Func<ParcelChange, DomainError?> alsoWrong) =>
        JsonFaults.In(Encoding.UTF8.GetBytes(json), alsoWrong, Strict).Select(error => error.Pointer);
}
