using System.Text.Json.Nodes;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.OpenApi;

public sealed class GetOpenApiTests
{
    [Fact]
    public async Task The_description_is_json_that_caches_must_ask_for()
    {
        var response = await AnswerAsync(_ => { });

        Assert.Equal(200, response.StatusCode);
        Assert.Equal("application/json", response.ContentType);
        Assert.Equal("no-cache", response.Headers.CacheControl);
        var document = ApiDocument.Of(new RouteManifest().Routes, ApiJson.Options).Json;
        Assert.True(JsonNode.DeepEquals(document, JsonNode.Parse(((MemoryStream)response.Body).ToArray())));
    }

    [Fact]
    public async Task Whoever_has_it_already_gets_304_and_no_body()
    {
        var first = await AnswerAsync(_ => { });
        Assert.Equal(first.Headers.ETag, (await AnswerAsync(_ => { })).Headers.ETag);

        var second = await AnswerAsync(request => request.Headers.IfNoneMatch = first.Headers.ETag);

        Assert.Equal(304, second.StatusCode);
        Assert.Equal(0, second.Body.Length);
        Assert.Equal(200, (await AnswerAsync(request => request.Headers.IfNoneMatch = "\"older\"")).StatusCode);
    }

    private static async Task<HttpResponse> AnswerAsync(Action<HttpRequest> ask)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Request = { Method = "GET", Path = "/api/openapi.json" },
            Response = { Body = new MemoryStream() },
        };
        ask(context.Request);
        await new GetOpenApiFunction(new(new())).Run(context.Request).ExecuteAsync(context);
        return context.Response;
    }
}
