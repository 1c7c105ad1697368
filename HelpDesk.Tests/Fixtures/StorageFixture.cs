using Azure.Core.Pipeline;
using Azurite;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The desk's tables and queues, empty, on an Azurite of their own, without an app.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    internal StorageClients Storage { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, Console.WriteLine, CancellationToken.None);
        Storage = Clients();
        await new EnsureStorage(Storage, new Emulator(Storage)).StartingAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    /// <summary>The same storage over the test's own transports: one for the writes tried once, one for the rest.</summary>
    internal StorageClients Clients(HttpPipelineTransport? once = null, HttpPipelineTransport? rest = null) =>
        StorageAccess.Clients(_azurite!.ConnectionString, once, rest);
}
