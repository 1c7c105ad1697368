using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azurite;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.StandIns.Azurite;

public sealed class AzuriteProcessTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_shared_one_names_three_endpoints_that_answer_as_azurite()
    {
        var shared = await AzuriteFixture.SharedAsync();

        Assert.Equal(shared.ConnectionString, azurite.ConnectionString);
        Assert.Contains(
            $"TableEndpoint=http://127.0.0.1:{shared.Ports.Table}/devstoreaccount1;",
            shared.ConnectionString,
            StringComparison.Ordinal);
        await AssertAllAsync(PortState.Azurite, shared.Ports);
    }

    [Fact]
    public async Task Two_throwaway_ones_at_once_have_ports_of_their_own()
    {
        var both = await Task.WhenAll(StartAsync(AzuriteOptions.Throwaway), StartAsync(AzuriteOptions.Throwaway));
        await using var one = both[0];
        await using var other = both[1];

        var ports = both.SelectMany(azurite => (int[])[azurite.Ports.Blob, azurite.Ports.Queue, azurite.Ports.Table]);
        Assert.Equal(6, ports.Distinct().Count());
    }

    [Fact]
    public async Task Stopping_it_twice_frees_its_ports()
    {
        var started = await StartAsync(AzuriteOptions.Throwaway);

        await started.StopAsync();
        await started.StopAsync();

        await started.Exited;
        await AssertAllAsync(PortState.Free, started.Ports);
    }

    [Fact]
    public async Task A_parent_killed_without_a_word_takes_its_azurite_with_it()
    {
        using var parent = StartParent();
        var (pid, connectionString) = Announcement(await parent.StandardOutput.ReadLineAsync());
        var ports = Ports(connectionString);
        using var child = Process.GetProcessById(pid);
        await AssertAllAsync(PortState.Azurite, ports);

        parent.Kill();

        await child.WaitForExitAsync(Soon());
        await AssertAllAsync(PortState.Free, ports);
    }

    [Fact]
    public async Task Ctrl_C_is_for_the_app_which_still_needs_its_storage_while_it_drains()
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("This test sends signals.");
        await using var started = await StartAsync(AzuriteOptions.Throwaway);

        foreach (var signal in (string[])["-INT", "-HUP"])
        {
            using var kill = Process.Start("kill", [signal, started.ProcessId!.Value.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            Assert.Equal(0, kill.ExitCode);
        }

        await Task.Delay(200);
        Assert.False(started.Exited.IsCompleted);
        await AssertAllAsync(PortState.Azurite, started.Ports);
    }

    [Fact]
    public async Task What_was_stored_is_there_again_even_after_the_parent_was_killed()
    {
        using var folder = new TemporaryFolder();
        using (var parent = StartParent(folder["data"]))
        {
            var (_, connectionString) = Announcement(await parent.StandardOutput.ReadLineAsync());
            await new TableServiceClient(connectionString).CreateTableAsync("kept");
            parent.Kill();
        }

        await using var next = await StartAsync(AzuriteOptions.Throwaway with { Location = folder["data"] });

        var tables = new List<string>();
        await foreach (var table in new TableServiceClient(next.ConnectionString).QueryAsync())
            tables.Add(table.Name);
        Assert.Equal(["kept"], tables);
    }

    [Fact]
    public async Task One_that_answers_already_is_used_and_not_stopped()
    {
        using var folder = new TemporaryFolder();
        var options = AzuriteOptions.Throwaway with { Location = folder["data"] };
        await using var first = await StartAsync(options);

        await using (var second = await StartAsync(options with { Ports = first.Ports }))
        {
            Assert.False(second.IsOurs);
            Assert.Equal(first.ConnectionString, second.ConnectionString);
            Assert.False(second.Exited.IsCompleted);
        }

        Assert.True(first.IsOurs);
        await AssertAllAsync(PortState.Azurite, first.Ports);
    }

    [Fact]
    public async Task Two_starts_at_once_on_the_same_ports_share_one()
    {
        using var folder = new TemporaryFolder();
        var before = await StartAsync(AzuriteOptions.Throwaway);
        await before.StopAsync();
        var options = AzuriteOptions.Throwaway with { Location = folder["data"], Ports = before.Ports };

        var both = await Task.WhenAll(StartAsync(options), StartAsync(options));
        await using var one = both[0];
        await using var other = both[1];

        Assert.Single(both, azurite => azurite.IsOurs);
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_named()
    {
        using var folder = new TemporaryFolder();
        using TcpListener blob = Listen(), queue = Listen(), table = Listen();
        var ports = new AzuritePorts(Port(blob), Port(queue), Port(table));
        blob.Stop();
        queue.Stop();
        _ = AnswerAsync(table);

        var error = await Assert.ThrowsAsync<AzuriteException>(
            () => StartAsync(AzuriteOptions.Throwaway with { Location = folder["data"], Ports = ports }));

        Assert.Contains($"port {ports.Table} is in use by another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_dies_while_it_starts_says_why()
    {
        using var blob = Listen();

        var error = await Assert.ThrowsAsync<AzuriteException>(
            () => StartAsync(AzuriteOptions.Throwaway with { Ports = AzuritePorts.Free with { Blob = Port(blob) } }));

        Assert.Contains("EADDRINUSE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_leaves_nothing_running()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        var options = AzuriteOptions.Throwaway with { Location = folder["data"] };
        var start = AzuriteProcess.StartAsync(options, _ => { }, cancellation.Token);
        var pidFile = folder["data/azurite.pid"];
        while (!File.Exists(pidFile))
            await Task.Delay(10, Soon());

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        Assert.False(File.Exists(pidFile));
    }

    private static Task<AzuriteProcess> StartAsync(AzuriteOptions options) =>
        AzuriteProcess.StartAsync(options, _ => { }, CancellationToken.None);

    private static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    private static Process StartParent(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(AzuriteParent).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;

    private static (int Pid, string ConnectionString) Announcement(string? line)
    {
        var parts = line!.Split(' ', 2);
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    private static AzuritePorts Ports(string connectionString)
    {
        var ports = connectionString.Split(';')
            .Where(part => part.Contains("Endpoint=", StringComparison.Ordinal))
            .Select(part => new Uri(part.Split('=', 2)[1]).Port)
            .ToArray();
        return new AzuritePorts(ports[0], ports[1], ports[2]);
    }

    private static async Task AssertAllAsync(PortState expected, AzuritePorts ports) =>
        Assert.Equal([expected, expected, expected], await PortProbe.AllAsync(ports, CancellationToken.None));

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static async Task AnswerAsync(TcpListener listener)
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        }
    }
}
