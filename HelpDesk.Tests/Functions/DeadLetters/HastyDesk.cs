using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.DeadLetters;

/// <summary>A desk that gives a queue message up after the second try, which comes at once.</summary>
public sealed class HastyDesk : IAsyncLifetime
{
    private const string Queues = "AzureFunctionsJobHost__extensions__queues__";

    public DeskFixture Desk { get; } = new(
        (Queues + "maxDequeueCount", "2"),
        (Queues + "visibilityTimeout", "00:00:00"),
        (Queues + "maxPollingInterval", "00:00:00.5"));

    public Task InitializeAsync() => Desk.InitializeAsync();

    public Task DisposeAsync() => Desk.DisposeAsync();
}
