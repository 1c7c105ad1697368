using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

/// <summary>Each test has a table of its own in the run's Azurite.</summary>
public abstract class TableTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    protected string ConnectionString => azurite.ConnectionString;

    protected TableClient Table { get; private set; } = null!;

    protected Uri Account => new TableServiceClient(ConnectionString).Uri;

    public static string RandomName() => $"t{Guid.NewGuid():N}";

    public async Task InitializeAsync()
    {
        Table = new TableClient(ConnectionString, RandomName());
        await Table.CreateAsync();
    }

    public Task DisposeAsync() => Table.DeleteAsync();

    /// <summary>A client of the same table that tries again at once.</summary>
    protected TableClient Through(string connectionString, int retries) =>
        new(
            connectionString,
            Table.Name,
            new TableClientOptions { Retry = { MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(1) } });
}
