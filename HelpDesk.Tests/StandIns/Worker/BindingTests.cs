using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class BindingTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(typeof(Samples));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("api/text/7", "7")]
    [InlineData("api/int/7", "7")]
    [InlineData("api/long/9876543210", "9876543210")]
    [InlineData("api/guid/6f9619ff-8b86-d011-b42d-00c04fc964ff", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("api/othercase/x", "x")]
    [InlineData("api/optional/5", "5")]
    [InlineData("api/optional", "nothing")]
    [InlineData("api/byDefault", "42")]
    [InlineData("api/encoded/a%20b%C3%A4", "a bä")]
    [InlineData("api/rest/a/b/c", "a/b/c")]
    public async Task Route_values_are_bound_by_name(string path, string bound) =>
        Assert.Equal(bound, await _app.TextAsync(path));

    [Theory]
    [InlineData("api/int/seven")]
    [InlineData("api/int/99999999999")]
    [InlineData("api/int/007")]
    [InlineData("api/guid/no-guid")]
    [InlineData("api/unsupplied")]
    public async Task What_cannot_be_bound_fails_the_invocation(string path)
    {
        var answer = await _app.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        await Eventually.IsTrueAsync(() =>
            _app.Logs.Lines.Any(line => line.Contains(nameof(FunctionInputConverterException), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_request_the_context_and_its_token_are_bound_and_the_http_context_is_not() =>
        Assert.Equal("True True True False", await _app.TextAsync("api/Everything"));

    [Fact]
    public async Task The_binding_data_holds_the_route_values_in_any_case() =>
        Assert.Equal("7 True", await _app.TextAsync("api/data/7"));

    internal sealed class Samples
    {
        [Function("Text")]
        public IResult Text(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "text/{id}")] HttpRequest request, string id) =>
            Results.Text(id);

        [Function("Int")]
        public IResult Int([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "int/{id}")] HttpRequest request, int id) =>
            Results.Text($"{id}");

        [Function("Long")]
        public IResult Long(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "long/{id}")] HttpRequest request, long id) =>
            Results.Text($"{id}");

        [Function("Guid")]
        public IResult Guid(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guid/{id}")] HttpRequest request, Guid id) =>
            Results.Text($"{id}");

        [Function("OtherCase")]
        public IResult OtherCase(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "othercase/{ticketId}")] HttpRequest request,
            string ticketid) =>
            Results.Text(ticketid);

        [Function("Optional")]
        public IResult Optional(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{id:int?}")] HttpRequest request, int? id) =>
            Results.Text(id?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing");

        [Function("ByDefault")]
        public IResult ByDefault(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "byDefault/{id?}")] HttpRequest request, int id = 42) =>
            Results.Text($"{id}");

        [Function("Encoded")]
        public IResult Encoded(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "encoded/{text}")] HttpRequest request, string text) =>
            Results.Text(text);

        [Function("Rest")]
        public IResult Rest(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rest/{*path}")] HttpRequest request, string path) =>
            Results.Text(path);

        [Function("Unsupplied")]
        public IResult Unsupplied([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, int nobody) =>
            Results.Text($"{nobody}");

        [Function("Everything")]
        public IResult Everything(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request,
            FunctionContext context,
            HttpContext? http,
            CancellationToken token) =>
            Results.Text(
                $"{request.HttpContext == context.GetHttpContext()} {token == context.CancellationToken} " +
                $"{token.CanBeCanceled} {http is not null}");

        [Function("Data")]
        public IResult Data(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "data/{id}")] HttpRequest request,
            FunctionContext context) =>
            Results.Text($"{context.BindingContext.BindingData["id"]} {context.BindingContext.BindingData.ContainsKey("ID")}");
    }
}
