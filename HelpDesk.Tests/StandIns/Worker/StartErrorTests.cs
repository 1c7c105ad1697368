using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class StartErrorTests
{
    [Theory]
    [InlineData(typeof(SameName), "More than one function has the name 'Twice'")]
    [InlineData(typeof(BadName), "is no name for a function")]
    [InlineData(typeof(NotPublic), "must be a public method")]
    [InlineData(typeof(NoTrigger), "exactly one parameter with a trigger")]
    [InlineData(typeof(UnknownTrigger), "a trigger that the local host does not know: ServiceBusLikeTriggerAttribute")]
    [InlineData(typeof(SameRoute), "Functions 'One' and 'Other' have the same route")]
    [InlineData(typeof(Reserved), "the host keeps all that begin with admin or runtime")]
    [InlineData(typeof(BadRoute), "which is not valid")]
    [InlineData(typeof(TwoOutputs), "more than one output")]
    public void What_the_real_tools_refuse_is_refused_with_one_sentence(Type functions, string message) =>
        Refused(functions, message);

    [Theory]
    [InlineData(typeof(SameQueue), "The queue 'jobs' has more than one function (One, Other)")]
    [InlineData(typeof(BadQueue), "is no queue name")]
    [InlineData(typeof(BadSchedule), "The timer of the function 'Bad' cannot run")]
    public async Task What_cannot_be_listened_to_is_refused_with_one_sentence(Type functions, string message)
    {
        await using var host = RunningApp.Build(Web, [functions], null, "--port", "0", "--storage", RunningApp.NoStorage);
        var refusal = await Assert.ThrowsAsync<StartException>(() => host.StartAsync());
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Routes_that_share_a_path_but_no_verb_are_two_routes() => Build(_ => { }, typeof(OtherVerb)).Dispose();

    [Fact]
    public void An_http_function_without_the_integration_is_refused()
    {
        var refusal = Assert.Throws<StartException>(() => Build(null, typeof(OtherVerb)));
        Assert.Contains("needs ConfigureFunctionsWebApplication()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_refused_with_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var host = RunningApp.Build(
            Web, [typeof(OtherVerb)], null, "--port", $"{port}", "--storage", RunningApp.NoStorage);
        var refusal = await Assert.ThrowsAsync<StartException>(() => host.StartAsync());
        Assert.Equal($"Port {port} is in use by another program; free it, or choose another one with --port.", refusal.Message);
    }

    [Fact]
    public void An_app_is_built_once()
    {
        var builder = new FunctionsApplicationBuilder(
            ["--storage", RunningApp.NoStorage], new([typeof(OtherVerb)], RunningApp.EmptyFolder()), endsProcess: false);
        builder.ConfigureFunctionsWebApplication().Build().Dispose();
        Assert.Throws<InvalidOperationException>(() => builder.Build());
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }

    private static void Refused(Type functions, string message)
    {
        var refusal = Assert.Throws<StartException>(() => Build(_ => { }, functions));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static void Web(FunctionsApplicationBuilder builder) => builder.ConfigureFunctionsWebApplication();

    private static LocalHostApplication Build(Action<FunctionsApplicationBuilder>? configure, Type functions) => RunningApp.Build(
        builder =>
        {
            if (configure is not null)
                Web(builder);
        },
        [functions],
        null,
        "--storage",
        RunningApp.NoStorage);

    private sealed class SameName
    {
        [Function("Twice")]
        public void One([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }

        [Function("twice")]
        public void Other([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    private sealed class BadName
    {
        [Function("9 lives")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    private sealed class NotPublic
    {
        [Function("Hidden")]
        internal void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    private sealed class NoTrigger
    {
        [Function("Nothing")]
        public void Run(string text)
        {
        }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class ServiceBusLikeTriggerAttribute : TriggerBindingAttribute;

    private sealed class UnknownTrigger
    {
        [Function("Unknown")]
        public void Run([ServiceBusLikeTrigger] string text)
        {
        }
    }

    private sealed class SameRoute
    {
        [Function("One")]
        public void One([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "things/{id}")] HttpRequest request)
        {
        }

        [Function("Other")]
        public void Other([HttpTrigger(AuthorizationLevel.Anonymous, "POST", Route = "Things/{name}")] HttpRequest request)
        {
        }
    }

    private sealed class OtherVerb
    {
        [Function("One")]
        public void One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request)
        {
        }

        [Function("Other")]
        public void Other([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "things/{id}")] HttpRequest request)
        {
        }
    }

    private sealed class Reserved
    {
        [Function("Admins")]
        public void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "administrators")] HttpRequest request)
        {
        }
    }

    private sealed class BadRoute
    {
        [Function("Bad")]
        public void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id")] HttpRequest request)
        {
        }
    }

    private sealed class TwoOutputs
    {
        [Function("Two")]
        [QueueOutput("one-queue")]
        public Outputs Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => new();
    }

    internal sealed class Outputs
    {
        [QueueOutput("other-queue")]
        public string? Message { get; init; }
    }

    private sealed class SameQueue
    {
        [Function("One")]
        public void One([QueueTrigger("jobs")] string message)
        {
        }

        [Function("Other")]
        public void Other([QueueTrigger("Jobs")] string message)
        {
        }
    }

    private sealed class BadQueue
    {
        [Function("Bad")]
        public void Run([QueueTrigger("no_queue")] string message)
        {
        }
    }

    private sealed class BadSchedule
    {
        [Function("Bad")]
        public void Run([TimerTrigger("every now and then")] TimerInfo timer)
        {
        }
    }
}
