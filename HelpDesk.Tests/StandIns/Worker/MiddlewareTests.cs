using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_registered_and_sees_the_request_only_after_the_integration()
    {
        await using var app = await StartAsync(builder =>
        {
            builder.UseMiddleware((context, next) => Note(context, "before", next));
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware((context, next) => Note(context, "first", next));
            builder.UseWhen(
                context => context.GetHttpContext()?.Request.Query.ContainsKey("second") == true,
                (context, next) => Note(context, "second", next));
            builder.UseMiddleware<Third>();
            builder.UseWhen<Never>(_ => false);
        });
        Assert.Equal("before:False first:True third", await app.TextAsync("api/Notes"));
        Assert.Equal("before:False first:True second:True third", await app.TextAsync("api/Notes?second=1"));
    }

    [Fact]
    public async Task Middleware_classes_are_singletons()
    {
        await using var app = await StartAsync(builder => builder.ConfigureFunctionsWebApplication().UseMiddleware<Counting>());
        Assert.Equal("1", await app.TextAsync("api/Count"));
        Assert.Equal("2", await app.TextAsync("api/Count"));
    }

    [Fact]
    public async Task Middleware_may_answer_in_the_functions_place()
    {
        await using var app = await StartAsync(builder => builder.ConfigureFunctionsWebApplication().UseMiddleware((context, _) =>
        {
            context.GetInvocationResult().Value = Results.StatusCode(401);
            return Task.CompletedTask;
        }));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(HttpMethod.Get, "api/Notes")).StatusCode);
    }

    [Theory]
    [InlineData("api/Throws")]
    [InlineData("api/ThrowsOutputs")]
    public async Task Middleware_may_turn_an_exception_into_an_answer(string path)
    {
        await using var app = await StartWithAsync(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (TimeZoneNotFoundException)
            {
                context.GetInvocationResult().Value = Results.Problem(statusCode: 409);
            }
        });
        Assert.Equal(HttpStatusCode.Conflict, (await app.SendAsync(HttpMethod.Get, path)).StatusCode);
    }

    [Fact]
    public async Task Middleware_sees_the_result_and_may_replace_it()
    {
        object? seen = null;
        await using var app = await StartWithAsync(async (context, next) =>
        {
            await next();
            seen = context.GetInvocationResult<string>().Value;
            context.GetInvocationResult().Value = Results.Text("replaced");
        });
        Assert.Equal("replaced", await app.TextAsync("api/Text"));
        Assert.Equal("original", seen);
    }

    [Fact]
    public async Task The_answer_of_several_outputs_is_found_among_them_and_may_be_replaced()
    {
        object? result = "none";
        await using var app = await StartWithAsync(async (context, next) =>
        {
            await next();
            result = context.GetInvocationResult().Value;
            var output = context.GetOutputBindings<IResult>().Single(binding => binding.BindingType == "http");
            output.Value = Results.Text(output.Name);
        });
        Assert.Equal("Answer", await app.TextAsync("api/Outputs"));
        Assert.Null(result);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Middleware_that_throws_is_an_empty_500(bool before)
    {
        await using var app = await StartWithAsync(async (_, next) =>
        {
            if (before)
                throw new TimeZoneNotFoundException();
            await next();
            throw new TimeZoneNotFoundException();
        });
        var answer = await app.SendAsync(HttpMethod.Get, "api/Text");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    private static Task<RunningApp> StartAsync(Action<FunctionsApplicationBuilder> configure) =>
        RunningApp.StartAsync(configure, [typeof(Samples)]);

    private static Task<RunningApp> StartWithAsync(Func<FunctionContext, Func<Task>, Task> middleware) =>
        StartAsync(builder => builder.ConfigureFunctionsWebApplication().UseMiddleware(middleware));

    private static Task Note(FunctionContext context, string name, Func<Task> next)
    {
        Notes(context).Add($"{name}:{context.GetHttpContext() is not null}");
        return next();
    }

    private static List<string> Notes(FunctionContext context)
    {
        if (!context.Items.ContainsKey("notes"))
            context.Items["notes"] = new List<string>();
        return (List<string>)context.Items["notes"];
    }

    internal sealed class Samples
    {
        [Function("Notes")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            Results.Text(string.Join(' ', Notes(context)));

        [Function("Count")]
        public IResult Count([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            Results.Text($"{context.Items["count"]}");

        [Function("Text")]
        public string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => "original";

        [Function("Throws")]
        public string Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new TimeZoneNotFoundException();

        [Function("ThrowsOutputs")]
        public Outputs ThrowsOutputs([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new TimeZoneNotFoundException();

        [Function("Outputs")]
        public Outputs Outputs([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new() { Answer = Results.Text("original") };
    }

    internal sealed class Outputs
    {
        [HttpResult]
        public IResult? Answer { get; init; }

        [QueueOutput("never")]
        public string? Message { get; init; }
    }

    internal sealed class Third : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Notes(context).Add("third");
            return next(context);
        }
    }

    internal sealed class Never : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => throw new TimeZoneNotFoundException();
    }

    internal sealed class Counting : IFunctionsWorkerMiddleware
    {
        private int _count;

        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.Items["count"] = Interlocked.Increment(ref _count);
            return next(context);
        }
    }
}
