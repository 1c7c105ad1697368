using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Tests.OpenApi.Tickets;

namespace HelpDesk.Tests.OpenApi;

/// <summary>A document with all that one can have in it.</summary>
public sealed class SampleApiTests
{
    [Fact]
    public async Task It_lints_clean() => Assert.Empty(await Linter.ComplaintsAsync(SampleDocument.Build().Json));

    [Fact]
    public void Its_schemas_are_what_the_serializer_writes() =>
        Assert.Empty(RoundTrip.Flaws(SampleDocument.Build(), ContractJson.Options));

    [Fact]
    public void Schemas_made_with_other_options_are_found_out()
    {
        var others = new JsonSerializerOptions(ContractJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

        var flaws = RoundTrip.Flaws(SampleDocument.Build(), others);

        Assert.Contains(flaws, one => one.Contains("built_at", StringComparison.Ordinal));
    }

    [Fact]
    public void A_specimen_is_full_or_sparse()
    {
        var full = JsonSerializer.SerializeToNode(new Specimen(isFull: true).Of(typeof(Cart)), ContractJson.Options);
        var sparse = JsonSerializer.SerializeToNode(new Specimen(isFull: false).Of(typeof(Cart)), ContractJson.Options);

        Assert.DoesNotContain(full!.AsObject(), member => member.Value is null);
        Assert.Null(sparse!["spare"]);
        Assert.IsType<JsonArray>(sparse["tags"]);
    }
}
