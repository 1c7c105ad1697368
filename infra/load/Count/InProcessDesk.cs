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

    private InProcessDesk(AzuriteProcess azurite, CountingTransport storage)
    {
        (_azurite, Storage) = (azurite, storage);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("HelpDesk:Demo", "false")]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddHelpDesk(settings)
            // The last one counts.
            .AddSingleton(StorageAccess.Clients(azurite.ConnectionString, storage, storage))
            .BuildServiceProvider();
    }

    public CountingTransport Storage { get; }

    public static async Task<InProcessDesk> StartAsync(CancellationToken cancellationToken)
    {
        var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, _ => { }, cancellationToken);
        var desk = new InProcessDesk(azurite, new CountingTransport());
        await new EnsureStorage(desk.Get<StorageClients>(), desk.Get<Emulator>()).StartingAsync(cancellationToken);
        await desk._services.GetServices<IHostedService>().OfType<AddDemoPeople>().Single().StartingAsync(cancellationToken);
        desk.Storage.Forget();
        return desk;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}
