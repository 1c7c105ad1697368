using Azurite;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.StandIns.Azurite;

public sealed class NodeToolsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_node_one_sentence_says_what_to_install()
    {
        var error = await Assert.ThrowsAsync<AzuriteException>(
            () => AzuriteProcess.StartAsync(AzuriteOptions.Throwaway with { SearchPath = "" }, _ => { }, CancellationToken.None));

        Assert.StartsWith("Node.js 20.19 or newer is needed to run Azurite", error.Message, StringComparison.Ordinal);
        Assert.Contains("https://nodejs.org", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Without_npm_the_sentence_says_so()
    {
        Script("node", "echo v22.0.0");

        Assert.Contains("there is no npm on the PATH", await ComplaintAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo v18.19.1", "says 'v18.19.1'")]
    [InlineData("echo no idea", "says 'no idea'")]
    [InlineData("exit 1", "says ''")]
    public async Task An_old_or_broken_node_is_named_with_what_it_says(string script, string expected)
    {
        Script("node", script);
        Script("npm", "exit 0");

        Assert.Contains(expected, await ComplaintAsync(), StringComparison.Ordinal);
    }

    private async Task<string> ComplaintAsync() =>
        (await Assert.ThrowsAsync<AzuriteException>(() => NodeTools.FindAsync(_folder.Path, CancellationToken.None))).Message;

    private void Script(string name, string line)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The scripts of this test are for a Unix shell.");
        File.WriteAllText(_folder[name], $"#!/bin/sh\n{line}\n");
        File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
