namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>host.json, extensions.queues, with the real host's defaults; Invisibility is the local host's (for tests).</summary>
internal sealed record QueueSettings
{
    public int BatchSize { get; init; } = 16;

    public int NewBatchThreshold { get; init; } = 8 * Environment.ProcessorCount;

    public int MaxDequeueCount { get; init; } = 5;

    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    public bool Base64 { get; init; } = true;

    public TimeSpan Invisibility { get; init; } = TimeSpan.FromMinutes(10);
}
