using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Sessions;

public sealed class SessionCallersTests(AccountDesk desk) : IClassFixture<AccountDesk>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_caller_costs_one_read_a_minute()
    {
        var tokens = await desk.TokensAsync(await desk.AddAsync("cheap", "password one"));
        desk.Storage.Forget();
        for (var i = 0; i < 10; i++)
            Assert.NotNull(await desk.CallerAsync(tokens.AccessToken));
        Assert.Equal(["1 GET people"], desk.Storage.Sums);

        desk.Time.Advance(Minute);
        await desk.CallerAsync(tokens.AccessToken);
        Assert.Equal(["2 GET people"], desk.Storage.Sums);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_counts_within_a_minute()
    {
        var person = await desk.AddAsync("demoted", "password one", one => one with { Role = Role.Admin });
        var tokens = await desk.TokensAsync(person);
        Assert.Equal(Role.Admin, (await desk.CallerAsync(tokens.AccessToken))!.Actor.Role);

        await desk.People.SaveAsync(await desk.People.FindAsync(person.Id), one => one with { Role = Role.Requester });
        desk.Time.Advance(Minute);
        Assert.Equal(Role.Requester, (await desk.CallerAsync(tokens.AccessToken))!.Actor.Role);
    }

    [Fact]
    public async Task Somebody_made_inactive_is_nobody_within_a_minute_and_can_refresh_nothing()
    {
        var person = await desk.AddAsync("dismissed", "password one");
        var tokens = await desk.TokensAsync(person);
        Assert.NotNull(await desk.CallerAsync(tokens.AccessToken));

        await desk.People.SaveAsync(await desk.People.FindAsync(person.Id), one => one with { IsActive = false });
        desk.Time.Advance(Minute);
        Assert.Null(await desk.CallerAsync(tokens.AccessToken));
        Assert.Null(await desk.RefreshAsync(tokens.RefreshToken));
    }

    [Fact]
    public async Task An_access_token_is_good_for_a_quarter_of_an_hour()
    {
        var tokens = await desk.TokensAsync(await desk.AddAsync("quarter", "password one"));
        Assert.Equal(900, tokens.ExpiresIn);
        desk.Time.Advance(TimeSpan.FromSeconds(899));
        Assert.NotNull(await desk.CallerAsync(tokens.AccessToken));
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await desk.CallerAsync(tokens.AccessToken));
    }

    [Fact]
    public async Task The_demo_people_are_nobody_but_on_the_emulator()
    {
        var demo = await desk.People.FindAsync(new PersonId("admin"));
        var tokens = await desk.TokensAsync(demo.Value);
        Assert.Equal(Role.Admin, (await desk.CallerAsync(tokens.AccessToken))!.Actor.Role);
        Assert.Null(await desk.CallerAsync(tokens.AccessToken, host: "desk.example.com"));

        var real = await desk.TokensAsync(await desk.AddAsync("real", "password one"));
        Assert.NotNull(await desk.CallerAsync(real.AccessToken, host: "desk.example.com"));
    }
}
