using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(typeof(Samples));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_result_is_executed()
    {
        var answer = await _app.SendAsync(HttpMethod.Get, "api/things/7");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"id":7}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_action_result_is_executed()
    {
        var answer = await _app.SendAsync(HttpMethod.Get, "api/ActionResult");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("""{"some":"thing"}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("api/Poco")]
    [InlineData("api/Text")]
    [InlineData("api/Nothing")]
    public async Task Any_other_returned_value_is_an_empty_200(string path)
    {
        var answer = await _app.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_a_function_writes_to_the_response_is_sent()
    {
        var answer = await _app.SendAsync(HttpMethod.Get, "api/Writes");
        Assert.Equal((HttpStatusCode)418, answer.StatusCode);
        Assert.Equal("short and stout", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("api/Throws")]
    [InlineData("api/ThrowsAtOnce")]
    [InlineData("api/ThrowingResult")]
    public async Task What_throws_is_an_empty_500(string path)
    {
        var answer = await _app.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.False(answer.Headers.Contains("X-Before"));
    }

    [Fact]
    public async Task What_throws_after_the_answer_began_breaks_the_connection()
    {
        await Assert.ThrowsAsync<HttpRequestException>(() => _app.TextAsync("api/ThrowsLate"));
    }

    [Theory]
    [InlineData("POST", "api/things/7")]
    [InlineData("HEAD", "api/things/7")]
    [InlineData("OPTIONS", "api/things/7")]
    [InlineData("GET", "api/things/seven")]
    [InlineData("GET", "api/nowhere")]
    [InlineData("GET", "things/7")]
    [InlineData("GET", "")]
    public async Task What_no_route_takes_is_a_bare_404(string verb, string path)
    {
        var answer = await _app.SendAsync(new HttpMethod(verb), path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Empty(answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    [InlineData("MADEUP")]
    public async Task A_route_without_verbs_takes_them_all(string verb)
    {
        var answer = await _app.SendAsync(new HttpMethod(verb), "api/AnyVerb");
        Assert.Equal(verb, answer.Headers.GetValues("X-Verb").Single());
    }

    [Fact]
    public async Task A_route_that_lists_head_answers_it_without_a_body()
    {
        var answer = await _app.SendAsync(HttpMethod.Head, "api/headed");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(4, answer.Content.Headers.ContentLength);
        Assert.Equal("body", await _app.TextAsync("api/headed"));
    }

    [Theory]
    [InlineData("api/order/literal", "A_Literal")]
    [InlineData("api/order/other", "B_Parameter")]
    [InlineData("api/order/deep/er", "C_Rest deep/er")]
    [InlineData("api/order", "C_Rest ")]
    [InlineData("API/ORDER/LITERAL", "A_Literal")]
    public async Task Routes_are_tried_in_the_order_of_the_names(string path, string taken) =>
        Assert.Equal(taken, await _app.TextAsync(path));

    [Fact]
    public async Task An_earlier_name_takes_the_request_however_general_its_route_is_and_the_host_warns_of_it()
    {
        Assert.Equal("K_General special", await _app.TextAsync("api/hidden/special"));
        Assert.Contains(_app.Logs.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains("'L_Special'", StringComparison.Ordinal) && line.Contains("'K_General'", StringComparison.Ordinal));
        Assert.DoesNotContain(_app.Logs.Lines, line => line.Contains("'A_Literal' (", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_over_the_hosts_limit_is_refused_with_413_unread()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/Echo");
        request.Headers.ExpectContinue = true;
        request.Content = new ByteArrayContent([]);
        request.Content.Headers.ContentLength = 104_857_601;
        var answer = await _app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task The_body_arrives()
    {
        var answer = await _app.SendAsync(HttpMethod.Post, "api/Echo", new StringContent("grüße", Encoding.UTF8));
        Assert.Equal("grüße", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_forwarded_scheme_and_host_are_believed_as_the_real_worker_believes_them()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/WhereAmI");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "desk.example");
        var answer = await _app.Http.SendAsync(request);
        Assert.Equal("https://desk.example", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_hundred_requests_at_once_each_get_their_own_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(id => _app.TextAsync($"api/things/{id}")));
        Assert.Equal(Enumerable.Range(0, 100).Select(id => $$"""{"id":{{id}}}"""), answers);
    }

    [Fact]
    public async Task Each_invocation_is_logged_with_its_start_and_its_end()
    {
        await _app.SendAsync(HttpMethod.Get, "api/Poco");
        await _app.SendAsync(HttpMethod.Get, "api/Throws");
        await Eventually.IsTrueAsync(() => _app.Logs.Lines.Any(line =>
            line.Contains("Executed 'Functions.Throws' (Failed", StringComparison.Ordinal)
            && line.Contains(nameof(TimeZoneNotFoundException), StringComparison.Ordinal)));
        Assert.Contains(_app.Logs.Lines, line =>
            line.Contains("Executing 'Functions.Poco' (Reason='This function was", StringComparison.Ordinal));
        Assert.Contains(_app.Logs.Lines, line => line.Contains("Executed 'Functions.Poco' (Succeeded", StringComparison.Ordinal));
    }

    internal sealed class Samples
    {
        [Function("Thing")]
        public IResult Thing(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:int}")] HttpRequest request, int id) =>
            Results.Ok(new { Id = id });

        [Function("ActionResult")]
        public IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new AcceptedResult((string?)null, new { Some = "thing" });

        [Function("Poco")]
        public object Poco([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new { Some = "thing" };

        [Function("Text")]
        public Task<string> Text([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Task.FromResult("text");

        [Function("Nothing")]
        public static ValueTask Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            ValueTask.CompletedTask;

        [Function("Writes")]
        public Task Writes([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = 418;
            return request.HttpContext.Response.WriteAsync("short and stout");
        }

        [Function("Throws")]
        public async Task<IResult> Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Before"] = "1";
            await Task.Yield();
            throw new TimeZoneNotFoundException();
        }

        [Function("ThrowsAtOnce")]
        public IResult ThrowsAtOnce([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new TimeZoneNotFoundException();

        [Function("ThrowingResult")]
        public IResult ThrowingResult([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new Throwing();

        [Function("ThrowsLate")]
        public async Task ThrowsLate([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await request.HttpContext.Response.WriteAsync("half of ");
            await request.HttpContext.Response.Body.FlushAsync();
            throw new TimeZoneNotFoundException();
        }

        [Function("AnyVerb")]
        public void AnyVerb([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            request.HttpContext.Response.Headers["X-Verb"] = request.Method;

        [Function("Headed")]
        public IResult Headed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "headed")] HttpRequest request) =>
            Results.Text("body");

        [Function("A_Literal")]
        public IResult Literal([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/literal")] HttpRequest request) =>
            Results.Text("A_Literal");

        [Function("B_Parameter")]
        public IResult Parameter([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{one}")] HttpRequest request) =>
            Results.Text("B_Parameter");

        [Function("C_Rest")]
        public IResult Rest(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{*rest}")] HttpRequest request, string? rest) =>
            Results.Text("C_Rest " + rest);

        [Function("K_General")]
        public IResult General(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hidden/{one}")] HttpRequest request, string one) =>
            Results.Text("K_General " + one);

        [Function("L_Special")]
        public IResult Special(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hidden/special")] HttpRequest request) =>
            Results.Text("L_Special");

        [Function("Echo")]
        public async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
        {
            using var reader = new StreamReader(request.Body);
            return Results.Text(await reader.ReadToEndAsync());
        }

        [Function("WhereAmI")]
        public IResult WhereAmI([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Text($"{request.Scheme}://{request.Host}");
    }

    private sealed class Throwing : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new TimeZoneNotFoundException();
    }
}
