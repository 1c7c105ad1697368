using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Demo;
using HelpDesk.Functions.Hosting;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>When a start fills the desk, and when it leaves it alone: each on a storage that nobody has used.</summary>
public sealed class FillDemoDeskTests : IAsyncLifetime, IDisposable
{
    private readonly StorageFixture _storage = new();
    private readonly LogLines _log = new();
    private readonly List<ServiceProvider> _apps = [];

    public Task InitializeAsync() => _storage.InitializeAsync();

    public Task DisposeAsync() => _storage.DisposeAsync();

    public void Dispose()
    {
        _apps.ForEach(app => app.Dispose());
        _log.Dispose();
    }

    [Fact]
    public async Task Of_two_instances_that_start_at_once_one_fills_the_desk()
    {
        await Task.WhenAll(StartAsync(App()), StartAsync(App()));

        Assert.Single(_log.Of(LogLevel.Information), line => line.StartsWith("The demo desk is", StringComparison.Ordinal));
        Assert.Equal(41, await CountAsync());
        Assert.Equal(DemoState.Done, await Mark.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_demo_that_was_interrupted_is_reported_and_not_filled_again()
    {
        await Mark.TryBeginAsync(Given.Noon, CancellationToken.None);
        await StartAsync(App());

        var warning = Assert.Single(_log.Of(LogLevel.Warning));
        Assert.Contains("incomplete", warning, StringComparison.Ordinal);
        Assert.Contains("--storage memory", warning, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
        Assert.Equal(DemoState.Begun, await Mark.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_desk_that_somebody_uses_already_gets_no_demo()
    {
        await App().GetRequiredService<ITicketStore>().NextIdAsync(CancellationToken.None);
        await StartAsync(App());

        Assert.Equal(0, await CountAsync());
        Assert.Equal(DemoState.InUse, await Mark.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Storage_that_is_no_emulator_stays_empty_and_nobody_is_told_how_to_sign_in()
    {
        var app = App(services => services.AddSingleton<IEmulator>(new NoEmulator()));
        await StartAsync(app);
        var welcome = app.GetServices<IHostedService>().OfType<DemoWelcome>().Single();
        await welcome.StartAsync(CancellationToken.None);
        await welcome.ExecuteTask!;

        Assert.Equal(0, await CountAsync());
        Assert.Equal(DemoState.Empty, await Mark.ReadAsync(CancellationToken.None));
        Assert.Empty(_log.Of(LogLevel.Information));
    }

    private IDemoMark Mark => App().GetRequiredService<IDemoMark>();

    private ServiceProvider App(Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log));
        services.AddHelpDesk(new ConfigurationBuilder().Build());
        services.AddSingleton(_storage.Storage);
        change?.Invoke(services);
        _apps.Add(services.BuildServiceProvider());
        return _apps[^1];
    }

    /// <summary>As the host does: one after the other, in the order in which they were registered.</summary>
    private static async Task StartAsync(ServiceProvider app)
    {
        var services = app.GetServices<IHostedService>().Where(service => service is AddDemoPeople or FillDemoDesk).ToList();
        Assert.Equal([typeof(AddDemoPeople), typeof(FillDemoDesk)], services.Select(service => service.GetType()));
        foreach (var service in services.Cast<IHostedLifecycleService>())
            await service.StartingAsync(CancellationToken.None);
    }

    private async Task<int> CountAsync() =>
        (await App().GetRequiredService<ITicketStore>().ListAsync(after: null, limit: 100, CancellationToken.None)).Items.Count;

    private sealed class NoEmulator : IEmulator
    {
        public bool KeepsTheData => false;

        public bool Serves(HttpContext http) => false;
    }
}
