using System.Text.Json.Nodes;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Tests.OpenApi.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.OpenApi;

public sealed class ApiDocumentTests
{
    private readonly JsonObject _document = SampleDocument.Build().Json;

    [Fact]
    public void A_function_is_an_operation_under_its_route_and_verb()
    {
        Assert.Equal(["/api/carts", "/api/carts/{id}", "/api/carts/{id}/wheels/{place}"], Names(_document["paths"]).Order());
        Assert.Equal(["get", "options", "post"], Names(_document["paths"]!["/api/carts"]).Order());
        Assert.Equal(["get"], Names(_document["paths"]!["/api/carts/{id}/wheels/{place}"]));
        Assert.Equal("openCart", (string?)Open["operationId"]);
        Assert.Equal("Makes a cart", (string?)Open["summary"]);
        Same("""["Tickets"]""", Open["tags"]);
        Same("""[{"name":"Tickets","description":"What people need help with."}]""", _document["tags"]);
    }

    [Fact]
    public void Path_parameters_have_the_type_of_their_constraint_or_attribute()
    {
        Same("""{"name":"id","in":"path","required":true,"schema":{"type":"integer","format":"int32"}}""", Parameter(Get, "id"));
        Same(
            """
            {"name":"place","in":"path","required":true,"description":"Which one.",
             "schema":{"$ref":"#/components/schemas/Colour"}}
            """,
            Parameter(Get, "place"));
    }

    [Theory]
    [InlineData(
        "limit",
        """{"name":"limit","in":"query","description":"At most so many.","schema":{"type":"integer","format":"int32"}}""")]
    [InlineData(
        "since",
        """
        {"name":"since","in":"query","description":"Built then or later.","required":true,
         "schema":{"type":"string","format":"date"}}
        """)]
    [InlineData(
        "colour",
        """
        {"name":"colour","in":"query","description":"Only these.","explode":false,
         "schema":{"type":"array","items":{"$ref":"#/components/schemas/Colour"}}}
        """)]
    public void Query_parameters_are_typed_and_lists_have_commas(string name, string expected) =>
        Same(expected, Parameter(List, name));

    [Fact]
    public void Bodies_and_headers_are_those_of_the_attribute()
    {
        Same(
            """{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/NewCart"}}}}""",
            Open["requestBody"]);
        Assert.Equal(["201", "400", "401", "429"], Names(Open["responses"]).Order());
        Same(
            """{"application/json":{"schema":{"$ref":"#/components/schemas/Cart"}}}""",
            Open["responses"]!["201"]!["content"]);
        Assert.Equal(["ETag", "Location"], Names(Open["responses"]!["201"]!["headers"]).Order());
        Assert.Equal("Idempotency-Key", (string?)Open["parameters"]![0]!["name"]);
        Same("""{"description":"No Content"}""", _document["paths"]!["/api/carts/{id}"]!["delete"]!["responses"]!["204"]);
    }

    [Fact]
    public void A_problem_is_problem_json_with_the_headers_of_its_status()
    {
        Same(
            """
            {"description":"Bad Request",
             "content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}
            """,
            Open["responses"]!["400"]);
        Assert.Equal(["WWW-Authenticate"], Names(Open["responses"]!["401"]!["headers"]));
        Assert.Equal(["RateLimit", "RateLimit-Policy", "Retry-After"], Names(Open["responses"]!["429"]!["headers"]));
    }

    [Fact]
    public void Every_operation_may_be_asked_too_often_unless_it_counts_against_no_limit()
    {
        Assert.Contains("429", Names(List["responses"]));
        Assert.Contains("429", Names(Get["responses"]));
        Assert.Equal(["200"], Names(_document["paths"]!["/api/carts"]!["options"]!["responses"]));
    }

    [Fact]
    public void Whoever_heeds_If_None_Match_may_answer_304_without_a_body() =>
        Assert.Equal(["description", "headers"], Names(Get["responses"]!["304"]).Order());

    [Fact]
    public void Callers_say_who_they_are_unless_the_operation_is_for_all()
    {
        Same("""[{"bearer":[]}]""", _document["security"]);
        Assert.Equal(["bearer", "apiKey"], Names(_document["components"]!["securitySchemes"]));
        Assert.False(Open.ContainsKey("security"));
        Same("[]", Get["security"]);
        Same("""[{"bearer":[]},{"apiKey":[]}]""", Change["security"]);
        Assert.Equal("An API key needs the scope `tickets:write`.", (string?)Change["description"]);
        Assert.Equal("For admins.", (string?)_document["paths"]!["/api/carts/{id}"]!["delete"]!["description"]);
    }

    [Fact]
    public void What_cannot_be_described_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => SampleDocument.Build(typeof(TwoVerbs)));
        Assert.Throws<InvalidOperationException>(() => SampleDocument.Build(typeof(CatchAll)));
        Assert.Throws<InvalidOperationException>(() => SampleDocument.Build(typeof(UnknownHeader)));
    }

    private JsonObject Open => _document["paths"]!["/api/carts"]!["post"]!.AsObject();

    private JsonObject List => _document["paths"]!["/api/carts"]!["get"]!.AsObject();

    private JsonObject Get => _document["paths"]!["/api/carts/{id}/wheels/{place}"]!["get"]!.AsObject();

    private JsonObject Change => _document["paths"]!["/api/carts/{id}"]!["patch"]!.AsObject();

    private static JsonNode? Parameter(JsonObject operation, string name) =>
        operation["parameters"]!.AsArray().Single(one => (string?)one!["name"] == name);

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(one => one.Key);

    private static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());

    private sealed class TwoVerbs
    {
        [Function("TwoVerbs")]
        [Operation("Two")]
        public IResult Run([HttpTrigger("get", "put", Route = "api/two")] HttpRequest request) => Results.Ok(request.Path);
    }

    private sealed class CatchAll
    {
        [Function("CatchAll")]
        [Operation("All")]
        public IResult Run([HttpTrigger("get", Route = "api/{*rest}")] HttpRequest request) => Results.Ok(request.Path);
    }

    private sealed class UnknownHeader
    {
        [Function("UnknownHeader")]
        [Operation("Header", Returns = ["X-Surprise"])]
        public IResult Run([HttpTrigger("get", Route = "api/header")] HttpRequest request) => Results.Ok(request.Path);
    }
}
