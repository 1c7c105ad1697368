using HelpDesk.Domain.ApiKeys;
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
    public void An_operation_takes_an_API_key_only_if_it_names_a_scope()
    {
        var scoped = Functions.Where(one => one.Scope is not null).ToList();
        Assert.NotEmpty(scoped);
        foreach (var one in Functions.Where(one => one.Operation is not null))
        {
            var security = (Document.Json["paths"]![one.Path]![one.Verb]!["security"] ?? Document.Json["security"])!.AsArray();
            Assert.Equal(one.Scope is not null, security.Any(way => way!.AsObject().ContainsKey("apiKey")));
            Assert.True(one.Scope is null || Scopes.All.Contains(one.Scope), $"{one.Name} asks for a scope that no key has.");
        }
    }

    [Fact]
    public async Task It_lints_clean() => Nothing.In(await Linter.ComplaintsAsync(Document.Json));
}
