using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HelpDesk.Functions.Hosting;

namespace HelpDesk.Tests.StandIns.Worker;

/// <summary>What only a process can show, with the real app as the one to start.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("--port abc", "The port must be a number from 0 to 65535, and 'abc' is not.")]
    [InlineData("--storage disk", "--storage takes 'memory' or a connection string, and what was given is neither.")]
    public async Task A_bad_option_ends_the_process_with_one_sentence_and_exit_code_1(string arguments, string sentence) =>
        Assert.Equal((1, sentence), await RunAsync(arguments));

    [Fact]
    public async Task A_port_in_use_ends_the_process_with_one_sentence_and_exit_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var (code, sentence) = await RunAsync($"--port {port} --storage {RunningApp.NoStorage}");
        Assert.Equal(
            (1, $"Port {port} is in use by another program; free it, or choose another one with --port."),
            (code, sentence));
    }

    [Theory]
    [InlineData("foo=bar", "AzureWebJobsStorage is no storage connection string.")]
    [InlineData(RunningApp.NoStorage, "The storage account does not answer:")]
    public async Task A_storage_that_is_none_ends_the_process_with_one_sentence_and_exit_code_1(string storage, string sentence)
    {
        var (code, error) = await RunAsync($"--port 0 --storage \"{storage}\"");
        Assert.Equal(1, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task A_machine_without_Node_ends_the_process_with_one_sentence_and_exit_code_1()
    {
        var (code, error) = await RunAsync("--port 0 --storage memory", searchPath: "");
        Assert.Equal(1, code);
        Assert.StartsWith("Node.js 20.19 or newer is needed to run Azurite", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    private static async Task<(int Code, string Error)> RunAsync(string arguments, string? searchPath = null)
    {
        var program = typeof(HelpDeskRegistration).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath!, $"exec \"{program}\" {arguments}")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        if (searchPath is not null)
            start.Environment["PATH"] = searchPath;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, error.Trim());
    }
}
