using System.Text.Json.Nodes;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Tests.OpenApi.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.OpenApi;

/// <summary>The rules find what they are there to find.</summary>
public sealed class DocumentRulesTests
{
    private readonly JsonObject _document = SampleDocument.Build().Json;

    [Fact]
    public void A_function_nobody_described_is_found()
    {
        Assert.Equal(["Forgotten"], DocumentRules.Undecided(SampleDocument.Functions(typeof(Forgotten), typeof(CartFunctions))));
        Assert.Equal(["Both"], DocumentRules.Undecided(SampleDocument.Functions(typeof(Both))));
    }

    [Fact]
    public void A_path_without_a_function_and_a_function_without_a_path_are_found()
    {
        var functions = SampleDocument.Functions(typeof(CartFunctions));
        Assert.Empty(DocumentRules.Unmatched(_document, functions));

        var get = _document["paths"]!["/api/carts"]!["get"]!.DeepClone();
        _document["paths"]!["/api/carts"]!.AsObject().Remove("get");
        _document["paths"]!["/api/boats"] = new JsonObject { ["get"] = get };

        Assert.Equal(["get /api/boats", "get /api/carts"], DocumentRules.Unmatched(_document, functions));
    }

    [Fact]
    public void A_reference_to_nothing_is_found()
    {
        Assert.Empty(DocumentRules.BrokenReferences(_document));

        _document["components"]!["schemas"]!.AsObject().Remove("Wheel");

        Assert.Equal(["#/components/schemas/Wheel"], DocumentRules.BrokenReferences(_document).Distinct());
    }

    [Fact]
    public void A_member_of_any_type_is_found()
    {
        Assert.Empty(DocumentRules.Untyped(_document));

        _document["components"]!["schemas"]!["Wheel"]!["properties"]!["size"] = true;

        Assert.Equal(["Wheel.size"], DocumentRules.Untyped(_document));
    }

    [Theory]
    [InlineData("""{"size":1,"colour":"red"}""", true)]
    [InlineData("""{"size":1.5,"colour":"red"}""", false)]
    [InlineData("""{"size":1,"colour":"Red"}""", false)]
    [InlineData("""{"size":null,"colour":"red"}""", false)]
    [InlineData("""{"size":1}""", false)]
    [InlineData("""{"size":1,"colour":"red","more":1}""", false)]
    public void A_value_that_is_not_as_described_is_found(string value, bool isRight)
    {
        var check = new SchemaCheck(_document["components"]!["schemas"]!.AsObject());

        Assert.Equal(isRight, check.Flaws(JsonNode.Parse(value), "Wheel").Count == 0);
    }

    [Fact]
    public async Task The_linter_finds_what_is_wrong()
    {
        _document["paths"]!["/api/carts"]!["post"]!.AsObject().Remove("summary");

        var complaints = await Linter.ComplaintsAsync(_document);

        Assert.Contains(complaints, one => one.Contains("operation-summary", StringComparison.Ordinal));
    }

    private sealed class Both
    {
        [Function("Both")]
        [Operation("Described")]
        [Undescribed("and not")]
        public IResult Run([HttpTrigger("get", Route = "api/both")] HttpRequest request) => Results.Ok(request.Path);
    }
}
