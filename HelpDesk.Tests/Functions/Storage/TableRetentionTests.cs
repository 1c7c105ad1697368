using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TableRetentionTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualTimeProvider _time = new(Given.Noon);

    [Fact]
    public async Task What_has_had_its_time_is_thrown_away_and_nothing_else()
    {
        var people = new PeopleParts(fixture.Storage);
        var person = (await people.AddAsync(PeopleParts.Named("lasting") with { Credentials = new("hash", "stamp") })).Value;
        var sessions = new TableSessions(fixture.Storage);
        await sessions.AddAsync(Session.Start(new("old"), person, TicketChannel.Web, Given.Noon.AddDays(-15)), None);
        await sessions.AddAsync(Session.Start(new("young"), person, TicketChannel.Web, Given.Noon.AddDays(-13)), None);
        using var turns = new AttemptTurns();
        var attempts = new TableAttempts(fixture.Storage, _time, turns);
        await attempts.TryAsync("short", new AttemptLimit(5, TimeSpan.FromMinutes(1)), None);
        await attempts.TryAsync("long", new AttemptLimit(1, TimeSpan.FromHours(1)), None);
        var creations = new TableCreations(fixture.Storage);
        await creations.TakeAsync(Key("old", Given.Noon.AddHours(-25)), "first", None);
        await creations.TakeAsync(Key("young", Given.Noon.AddHours(-23)), "first", None);

        _time.Advance(TimeSpan.FromMinutes(2));
        var retention = new TableRetention(fixture.Storage);
        Assert.Equal(3, await retention.SweepAsync(_time.GetUtcNow(), None));
        Assert.Equal(0, await retention.SweepAsync(_time.GetUtcNow(), None));

        Assert.Null(await sessions.FindAsync(person.Id, new SessionId("old"), None));
        Assert.NotNull(await sessions.FindAsync(person.Id, new SessionId("young"), None));
        Assert.NotNull(await attempts.TryAsync("long", new AttemptLimit(1, TimeSpan.FromHours(1)), None));
        Assert.Equal("first", (await creations.TakeAsync(Key("young", Given.Noon), "second", None)).Value!.Value);
        Assert.Equal("second", (await creations.TakeAsync(Key("old", Given.Noon), "second", None)).Value!.Value);
    }

    private static RetryKey Key(string key, DateTimeOffset at) => new(new PersonId("caller"), key, "body") { At = at };
}
