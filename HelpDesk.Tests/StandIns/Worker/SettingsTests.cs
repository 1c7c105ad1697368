using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("--port", "needs a value")]
    [InlineData("--port=abc", "'abc' is not")]
    [InlineData("--port=-1", "'-1' is not")]
    [InlineData("--port=70000", "'70000' is not")]
    [InlineData("--storage", "needs a value")]
    [InlineData("--storage=disk", "takes 'memory' or a connection string")]
    public void Bad_options_are_refused_with_one_sentence(string argument, string message)
    {
        var refusal = Assert.Throws<StartException>(() => LaunchOptions.Parse([argument]));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_the_host_does_not_know_are_the_apps()
    {
        var options = LaunchOptions.Parse(["--no-demo", "--port", "0", "--Some:Key=value", "--storage", "memory"]);
        Assert.Equal(["--no-demo", "--Some:Key=value"], options.AppArguments);
        Assert.Equal((0, "memory"), (options.Port, options.Storage));
    }

    [Theory]
    [InlineData("8080", "localhost:8080")]
    [InlineData("0", null)]
    public void The_app_is_told_where_it_is_reached_as_func_tells_it(string port, string? name)
    {
        using var host = RunningApp.Build(_ => { }, [], null, "--port", port, "--storage", RunningApp.NoStorage);
        Assert.Equal(name, host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]);
    }

    [Theory]
    [InlineData("{ ", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    [InlineData("""{ "functionTimeout": "00:01:00" }""", "needs \"version\"")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "queues": { "batchSize": 33 } } }""",
        "extensions.queues.batchSize must be a number from 1 to 32")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "queues": { "visibilityTimeout": "soon" } } }""",
        "visibilityTimeout must be a time")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "queues": { "messageEncoding": "utf7" } } }""",
        "messageEncoding must be base64 or none")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "0" }""", "functionTimeout must be a time")]
    public void A_bad_host_json_is_refused_with_one_sentence(string json, string message)
    {
        var refusal = Assert.Throws<StartException>(() => Build(RunningApp.FolderWith(json)));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("""{ "Values": """, "cannot be read")]
    [InlineData("""{ "IsEncrypted": true }""", "is encrypted")]
    [InlineData("""{ "Host": { "LocalHttpPort": "x" } }""", "'x' is not")]
    public void Bad_local_settings_are_refused_with_one_sentence(string json, string message)
    {
        var refusal = Assert.Throws<StartException>(() => Build(RunningApp.FolderWith("""{ "version": "2.0" }""", json)));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task Both_files_may_have_comments_and_trailing_commas()
    {
        var folder = RunningApp.FolderWith(
            """
            {
              // the schema's version
              "version": "2.0",
              "extensions": { "http": { "routePrefix": "", "customHeaders": { "X-Content-Type-Options": "nosniff", } } },
              "logging": { "logLevel": { "default": "Warning" } },
            }
            """,
            """
            {
              "Values": { "Greeting": "hello", /* nested */ "Deep__Key": "down there", },
              "Host": { "CORS": "http://one.example, http://two.example", "CORSCredentials": true, },
            }
            """);
        await using var app = await RunningApp.StartAsync(null, [typeof(Samples)], folder: folder);
        using var request = new HttpRequestMessage(HttpMethod.Get, "Greeting");
        request.Headers.Add("Origin", "http://two.example");
        var answer = await app.Http.SendAsync(request);
        Assert.Equal("hello, down there", await answer.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("http://two.example", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("true", answer.Headers.GetValues("Access-Control-Allow-Credentials").Single());
        Assert.DoesNotContain(app.Logs.Lines, line => line.StartsWith("Information", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_gets_no_cors_headers_and_nobody_without_the_setting()
    {
        await using var app = await RunningApp.StartAsync(typeof(Samples));
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Greeting");
        request.Headers.Add("Origin", "http://one.example");
        Assert.False((await app.Http.SendAsync(request)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public void The_environment_goes_before_local_settings_and_the_command_line_before_both()
    {
        var name = $"HELPDESK_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(name, "environment");
        var folder = RunningApp.FolderWith(
            """{ "version": "2.0" }""", $$"""{ "Values": { "{{name}}": "file", "Only": "file" } }""");
        using var host = Build(folder);
        using var told = Build(folder, $"--{name}", "command line");
        var configuration = (IConfiguration)host.Services.GetService(typeof(IConfiguration))!;
        Assert.Equal(("environment", "file"), (configuration[name], configuration["Only"]));
        Assert.Equal("command line", ((IConfiguration)told.Services.GetService(typeof(IConfiguration))!)[name]);
    }

    [Fact]
    public void The_storage_option_goes_before_all()
    {
        var folder = RunningApp.FolderWith(
            """{ "version": "2.0" }""", """{ "Values": { "AzureWebJobsStorage": "UseDevelopmentStorage=true" } }""");
        using var host = Build(folder);
        var configuration = (IConfiguration)host.Services.GetService(typeof(IConfiguration))!;
        Assert.Equal(RunningApp.NoStorage, configuration["AzureWebJobsStorage"]);
    }

    [Fact]
    public void The_queues_settings_have_the_real_hosts_defaults_and_take_what_is_told()
    {
        var none = Settings(RunningApp.EmptyFolder()).Queues;
        Assert.Equal((16, 5, TimeSpan.Zero, true), (none.BatchSize, none.MaxDequeueCount, none.VisibilityTimeout, none.Base64));
        Assert.Equal(8 * Environment.ProcessorCount, none.NewBatchThreshold);
        Assert.Equal(TimeSpan.FromMinutes(10), none.Invisibility);
        var told = Settings(
            RunningApp.FolderWith(
                """
                { "version": "2.0", "extensions": { "queues": { "batchSize": 4, "maxDequeueCount": 2,
                  "visibilityTimeout": "00:00:30", "maxPollingInterval": "00:00:02", "messageEncoding": "none" } } }
                """),
            "--LocalHost:QueueInvisibility",
            "00:00:03").Queues;
        Assert.Equal(
            (4, 2, TimeSpan.FromSeconds(30), false),
            (told.BatchSize, told.MaxDequeueCount, told.VisibilityTimeout, told.Base64));
        Assert.Equal(
            (2 * Environment.ProcessorCount, TimeSpan.FromSeconds(2)),
            (told.NewBatchThreshold, told.MaxPollingInterval));
        Assert.Equal(TimeSpan.FromSeconds(3), told.Invisibility);
    }

    [Fact]
    public void A_setting_goes_before_host_json()
    {
        var folder = RunningApp.FolderWith("""{ "version": "2.0", "functionTimeout": "00:01:00" }""");
        Assert.Equal(TimeSpan.FromMinutes(1), Settings(folder).FunctionTimeout);
        Assert.Null(Settings(folder, "--AzureFunctionsJobHost:functionTimeout", "-1").FunctionTimeout);
        Assert.Equal(TimeSpan.FromMinutes(30), Settings(RunningApp.EmptyFolder()).FunctionTimeout);
    }

    [Fact]
    public void A_connection_is_a_string_or_the_address_of_a_service()
    {
        var connections = new Connections(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Text"] = "AccountName=x",
            ["Identity:queueServiceUri"] = "https://x.queue.core.windows.net",
            ["Account:accountName"] = "y",
            ["AzureWebJobsPrefixed"] = "AccountName=z",
            ["Bad:queueServiceUri"] = "nowhere",
        }).Build());
        Assert.Equal("AccountName=x", connections.ConnectionString("Text"));
        Assert.Equal("AccountName=z", connections.ConnectionString("Prefixed"));
        Assert.Equal(new Uri("https://x.queue.core.windows.net"), connections.Queues("Identity"));
        Assert.Equal(new Uri("https://y.table.core.windows.net"), connections.Tables("Account"));
        Assert.False(connections.IsConfigured("Nothing"));
        Assert.Throws<StartException>(() => connections.Queues("Bad"));
    }

    private static HostSettings Settings(string folder, params string[] args)
    {
        using var host = Build(folder, args);
        return (HostSettings)host.Services.GetService(typeof(HostSettings))!;
    }

    private static LocalHostApplication Build(string folder, params string[] args) =>
        RunningApp.Build(_ => { }, [], folder, [.. args, "--storage", RunningApp.NoStorage]);

    internal sealed class Samples(IConfiguration configuration)
    {
        [Function("Greeting")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Text($"{configuration["Greeting"]}, {configuration["Deep:Key"]}");
    }
}
