using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.OpenApi;

/// <summary>The API's own description, as <c>GET /api/openapi.json</c> sends it.</summary>
public sealed class DescribedApiTests
{
    private static readonly RouteManifest Routes = new();
    private static readonly IReadOnlyList<HttpFunction> Functions = [.. Routes.Routes.Select(one => new HttpFunction(one))];
    private static readonly ApiDocument Document = ApiDocument.Of(Routes.Routes, ApiJson.Options);

    [Fact]
    public void Every_http_function_is_described_or_left_out_on_purpose() => Nothing.In(DocumentRules.Undecided(Functions));

    [Fact]
    public void Every_operation_is_a_function_and_every_described_function_an_operation()
    {
        Nothing.In(DocumentRules.Unmatched(Document.Json, Functions));
        Assert.NotNull(Document.Json["paths"]!["/api/openapi.json"]?["get"]);
    }

    [Fact]
    public void Every_reference_leads_somewhere() => Nothing.In(DocumentRules.BrokenReferences(Document.Json));

    [Fact]
    public void Every_member_has_a_type() => Nothing.In(DocumentRules.Untyped(Document.Json));

    [Fact]
    public void Every_list_says_what_is_in_it() => Nothing.In(DocumentRules.Unlisted(Document.Json));

    [Fact]
    public void Every_schema_is_what_the_serializer_writes() => Nothing.In(RoundTrip.Flaws(Document, ApiJson.Options));

    [Fact]
    public async Task It_lints_clean() => Nothing.In(await Linter.ComplaintsAsync(Document.Json));
}
