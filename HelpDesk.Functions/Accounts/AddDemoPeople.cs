using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>On an emulator, and only there, sees to it that the demo people have accounts, whether or not there is a demo desk.
/// </summary>
internal sealed class AddDemoPeople(IEmulator emulator, IPersonStore people, DemoCredentials credentials, TimeProvider time)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!emulator.KeepsTheData)
            return;

        Actor[] all = [.. DemoPeople.All.Values];
        // The last one is added last: where they are, all are.
        var (others, last) = (all[..^1], all[^1]);
        if (await people.FindAsync(last.Id, cancellationToken) is not null)
            return;

        await Task.WhenAll(others.Select(person => AddAsync(person, cancellationToken)));
        await AddAsync(last, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Somebody who has taken one of the names or addresses keeps it: the desk starts all the same.
    private async Task AddAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var person = DemoPeople.ToPerson(actor, credentials(), now);
        if (!await people.TryClaimAsync(person.Email!, person.Id, now, cancellationToken))
            person = person with { Email = null };
        await people.TryAddAsync(person, mail: null, now, cancellationToken);
    }
}
