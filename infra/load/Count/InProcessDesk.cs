using Azurite;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Hosting;
using HelpDesk.Functions.Storage;
using HelpDesk.Load.Desk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HelpDesk.Load.Count;

/// <summary>The desk as it is joined in the app, but without a host, and with its storage requests recorded.</summary>
internal sealed class InProcessDesk : IAsyncDisposable
{
    private readonly AzuriteProcess _azurite;
    private readonly ServiceProvider _services;

    private InProcessDesk(AzuriteProcess azurite, CountingTransport storage, Action<IServiceCollection>? change)
    {
        (_azurite, Storage) = (azurite, storage);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("HelpDesk:Demo", "false")]).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddHelpDesk(settings)
            // The last one counts.
            .AddSingleton(StorageAccess.Clients(azurite.ConnectionString, storage, storage));
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public CountingTransport Storage { get; }

    /// <param name="change">What is to be another than in the app; null: nothing.</param>
    public static async Task<InProcessDesk> StartAsync(
        CancellationToken cancellationToken, Action<IServiceCollection>? change = null)
    {
        var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, _ => { }, cancellationToken);
        var desk = new InProcessDesk(azurite, new CountingTransport(), change);
        await new EnsureStorage(desk.Get<StorageClients>(), desk.Get<Emulator>()).StartingAsync(cancellationToken);
        await desk._services.GetServices<IHostedService>().OfType<AddDemoPeople>().Single().StartingAsync(cancellationToken);
        desk.Storage.Forget();
        return desk;
    }

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}
