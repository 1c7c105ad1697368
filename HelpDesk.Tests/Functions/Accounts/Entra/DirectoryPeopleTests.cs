using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Accounts.Entra;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Entra;

public sealed class DirectoryPeopleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DirectoryIdentity Agent = new(Guid.NewGuid(), Guid.NewGuid(), "Edda", Role.Agent, Start);

    private readonly ManualTimeProvider _clock = new(Start);
    private readonly PersonStoreInMemory _store = new();
    private readonly DirectoryPeople _people;

    public DirectoryPeopleTests() => _people = new(_store, new CallerCache<Versioned<Person>>(_clock), _clock);

    private static DirectoryIdentity NoMore => Agent with { Role = Role.Requester, IssuedAt = Start.AddMinutes(10) };

    private Person Stored => _store[Agent.ToPersonId()];

    [Fact]
    public async Task Somebody_new_is_read_once_and_written_once()
    {
        Assert.Equal(Role.Agent, await RoleAsync(Agent));

        Assert.Equal((1, 1), (_store.Reads, _store.Writes));
    }

    [Fact]
    public async Task Somebody_known_is_read_once_a_minute_and_not_written()
    {
        await RoleAsync(Agent);
        for (var minute = 0; minute < 3; minute++)
        {
            await RoleAsync(Agent);
            await RoleAsync(Agent with { IssuedAt = Start.AddMinutes(minute) });
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((4, 1), (_store.Reads, _store.Writes));
    }

    [Fact]
    public async Task A_role_that_another_instance_took_away_is_gone_within_a_minute()
    {
        await RoleAsync(Agent);
        await RoleAsync(Agent);
        _store.Put(Stored with { Role = Role.Requester, Directory = NoMore.ToAccount() });
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Role.Requester, await RoleAsync(Agent));
    }

    [Fact]
    public async Task Somebody_made_inactive_is_out_within_a_minute()
    {
        await RoleAsync(Agent);
        await RoleAsync(Agent);
        _store.Put(Stored with { IsActive = false });
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await RoleAsync(Agent));
    }

    [Fact]
    public async Task A_role_taken_away_counts_at_once_where_its_token_was_seen()
    {
        await RoleAsync(Agent);

        Assert.Equal(Role.Requester, await RoleAsync(NoMore));
        Assert.Equal(Role.Requester, await RoleAsync(Agent));
    }

    [Fact]
    public async Task Who_is_overtaken_decides_anew()
    {
        await RoleAsync(Agent);
        var newest = NoMore with { IssuedAt = Start.AddMinutes(20) };
        _store.Overtaking = Once(() => _store.Put(Stored with { Role = Role.Requester, Directory = newest.ToAccount() }));

        var between = Agent with { Role = Role.Admin, IssuedAt = Start.AddMinutes(15) };
        Assert.Equal(Role.Requester, await RoleAsync(between));
        Assert.Equal(Role.Requester, Stored.Role);
    }

    [Fact]
    public async Task Who_is_made_inactive_just_before_the_write_is_out()
    {
        await RoleAsync(Agent);
        _store.Overtaking = Once(() => _store.Put(Stored with { IsActive = false }));

        Assert.Null(await RoleAsync(NoMore));
        Assert.False(Stored.IsActive);
    }

    [Fact]
    public async Task Who_is_overtaken_again_and_again_is_let_in_as_the_token_tells()
    {
        await RoleAsync(Agent);
        _store.Overtaking = () => _store.Put(Stored);

        Assert.Equal(Role.Requester, await RoleAsync(NoMore));
    }

    private static Action Once(Action action)
    {
        var isDone = false;
        return () =>
        {
            if (!isDone)
                action();
            isDone = true;
        };
    }

    private async Task<Role?> RoleAsync(DirectoryIdentity told) => (await _people.SeeAsync(told, CancellationToken.None))?.Role;
}
