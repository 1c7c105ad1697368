using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class AdminTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(
        null,
        [typeof(Samples)],
        folder: RunningApp.FolderWith("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }"""));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_hosts_status_is_told()
    {
        using var status = JsonDocument.Parse(await _app.TextAsync("admin/host/status"));
        Assert.Equal("Running", status.RootElement.GetProperty("state").GetString());
        Assert.NotEmpty(status.RootElement.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task The_functions_are_listed()
    {
        using var functions = JsonDocument.Parse(await _app.TextAsync("admin/functions"));
        Assert.Equal(
            ["Thing", "ZAll"],
            functions.RootElement.EnumerateArray().Select(function => function.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("admin/functions/Unknown", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("admin/functions/Thing", "{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("admin/functions/Thing", "no json", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("admin/functions/Thing", "[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("admin/functions/Thing", "{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_run_by_hand_that_makes_no_sense_is_refused(string path, string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, null, type);
        Assert.Equal(status, (await _app.SendAsync(HttpMethod.Post, path, content)).StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_name_gets_nothing_by_pointing_that_name_here()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "admin/functions");
        request.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("", "all ")]
    [InlineData("index.html", "all index.html")]
    [InlineData("admin/elsewhere", "all admin/elsewhere")]
    [InlineData("api/thing", "thing")]
    public async Task With_an_empty_prefix_the_app_has_all_other_paths(string path, string answer) =>
        Assert.Equal(answer, await _app.TextAsync(path));

    internal sealed class Samples
    {
        [Function("ZAll")]
        public IResult All(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path) =>
            Results.Text("all " + path);

        [Function("Thing")]
        public IResult Thing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/thing")] HttpRequest request) =>
            Results.Text("thing");
    }
}
