using Azurite;

namespace HelpDesk.Tests.Fixtures;

/// <summary>
/// One throw-away Azurite per test run, started by whoever needs it first; it ends with the test process. Take it as
/// <c>IClassFixture&lt;AzuriteFixture&gt;</c>: every class gets a fixture of its own over the same Azurite. It is no
/// collection fixture because xunit runs the classes of one collection one after the other.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<AzuriteProcess>> Shared =
        new(() => AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, Console.WriteLine, CancellationToken.None));

    public string ConnectionString { get; private set; } = "";

    public static Task<AzuriteProcess> SharedAsync() => Shared.Value;

    public async Task InitializeAsync() => ConnectionString = (await SharedAsync()).ConnectionString;

    public Task DisposeAsync() => Task.CompletedTask;
}
