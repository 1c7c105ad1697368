using HelpDesk.Functions.Messaging;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Creates the tables and queues on the emulator, before anything else starts. In Azure they are part of the deployment, and an
/// app need not have the right to make them.
/// </summary>
internal sealed class EnsureStorage(StorageClients storage, Emulator emulator) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!emulator.KeepsTheData)
            return;

        var tables = TableNames.All.Select(name => (Task)storage.Tables.CreateTableIfNotExistsAsync(name, cancellationToken));
        var queues = QueueNames.All.Select(
            name => (Task)storage.Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken));
        await Task.WhenAll([.. tables, .. queues]);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
