namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What waits for a function's trigger. One listener serves one function.</summary>
internal interface IListener
{
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Takes nothing new and waits for what runs. The token is cancelled when the grace period is over.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
