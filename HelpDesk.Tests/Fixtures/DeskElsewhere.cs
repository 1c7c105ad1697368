using Azure.Data.Tables;
using Azurite;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A desk whose data are not in the emulator's account: for all it can know, it is in Azure.</summary>
public sealed class DeskElsewhere : IAsyncLifetime
{
    // The key of an account that lives as long as a test.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private AzuriteProcess? _azurite;

    /// <summary>The emulator's own account, beside the other one.</summary>
    public string Emulator => _azurite!.ConnectionString;

    public string ConnectionString => Emulator.Replace("devstoreaccount1", "elsewhere", StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        if (DeskCommand.Obstacle is not null)
            return;

        var accounts = AzuriteOptions.Throwaway with { Accounts = $"devstoreaccount1:{Key};elsewhere:{Key}" };
        _azurite = await AzuriteProcess.StartAsync(accounts, Console.WriteLine, CancellationToken.None);
        var storage = StorageAccess.Clients(ConnectionString);
        // In Azure they are made by whoever deploys.
        await Task.WhenAll(TableNames.All.Select(name => storage.Tables.CreateTableIfNotExistsAsync(name)));
        await Task.WhenAll(QueueNames.All.Select(name => storage.Queues.GetQueueClient(name).CreateIfNotExistsAsync()));
    }

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    /// <summary>Puts what the emulator's account has in a table into the other's.</summary>
    public async Task CopyAsync(string table)
    {
        var (from, to) = (new TableClient(Emulator, table), new TableClient(ConnectionString, table));
        await foreach (var row in from.QueryAsync<TableEntity>())
            await to.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    public Task<DeskProcess> StartAsync(params (string Name, string Value)[] settings) =>
        DeskProcess.StartAsync(ConnectionString, settings);
}
