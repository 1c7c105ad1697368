using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class ContextTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<Disposals>();
            builder.Services.AddScoped<Scoped>();
        },
        [typeof(Samples)]);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Each_invocation_has_a_scope_of_its_own_which_is_disposed_when_it_ends()
    {
        var first = await _app.TextAsync("api/Scope");
        var second = await _app.TextAsync("api/Scope");
        Assert.NotEqual(first, second);
        await Eventually.IsTrueAsync(() => _app.Get<Disposals>().Count == 2);
    }

    [Fact]
    public async Task The_scope_is_disposed_when_the_function_throws()
    {
        await _app.SendAsync(HttpMethod.Get, "api/ScopeThrows");
        await Eventually.IsTrueAsync(() => _app.Get<Disposals>().Count == 1);
    }

    [Fact]
    public async Task The_requests_services_are_the_invocations() =>
        Assert.Equal("True True", await _app.TextAsync("api/Services"));

    [Fact]
    public async Task The_context_names_the_function_and_its_bindings() => Assert.Equal(
        $"Definition {typeof(Samples).FullName}.Definition True " +
        "request:httpTrigger:In $return:http:Out HttpRequest,FunctionContext True",
        await _app.TextAsync("api/Definition"));

    [Fact]
    public async Task The_callers_trace_goes_on()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Trace");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var answer = await _app.Http.SendAsync(request);
        var trace = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invocation_ids_differ() => Assert.NotEqual(await _app.TextAsync("api/Id"), await _app.TextAsync("api/Id"));

    [Fact]
    public async Task A_caller_that_hangs_up_cancels_the_invocation()
    {
        using var hangUp = new CancellationTokenSource();
        var request = _app.Http.GetAsync(new Uri("api/Waits", UriKind.Relative), hangUp.Token);
        await Eventually.IsTrueAsync(() => _app.Get<Disposals>().Waiting == 1);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Eventually.IsTrueAsync(() => _app.Get<Disposals>().Cancelled == 1);
    }

    internal sealed class Disposals
    {
        public int Count;
        public int Waiting;
        public int Cancelled;
    }

    internal sealed class Scoped(Disposals disposals) : IAsyncDisposable
    {
        public Guid Id { get; } = Guid.NewGuid();

        public ValueTask DisposeAsync()
        {
            Interlocked.Increment(ref disposals.Count);
            return ValueTask.CompletedTask;
        }
    }

    internal sealed class Samples(Scoped scoped, Disposals disposals)
    {
        [Function("Scope")]
        public IResult Scope([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Text($"{scoped.Id}");

        [Function("ScopeThrows")]
        public IResult ScopeThrows([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new TimeZoneNotFoundException();

        [Function("Services")]
        public IResult Services(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            Results.Text(
                $"{request.HttpContext.RequestServices == context.InstanceServices} " +
                $"{context.InstanceServices.GetRequiredService<Scoped>() == scoped}");

        [Function("Definition")]
        public static IResult Definition(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        {
            var definition = context.FunctionDefinition;
            var input = definition.InputBindings.Values.Single();
            var output = definition.OutputBindings.Values.Single();
            return Results.Text(
                $"{definition.Name} {definition.EntryPoint} {definition.Id == context.FunctionId} " +
                $"{input.Name}:{input.Type}:{input.Direction} {output.Name}:{output.Type}:{output.Direction} " +
                $"{string.Join(',', definition.Parameters.Select(parameter => parameter.Type.Name))} " +
                $"{File.Exists(definition.PathToAssembly)}");
        }

        [Function("Trace")]
        public IResult Trace([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            Results.Text(context.TraceContext.TraceParent);

        [Function("Id")]
        public IResult Id([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            Results.Text(context.InvocationId);

        [Function("Waits")]
        public async Task Waits([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken token)
        {
            Interlocked.Increment(ref disposals.Waiting);
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref disposals.Cancelled);
                throw;
            }
        }
    }
}
