using HelpDesk.Domain.Sessions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Sessions;

public sealed class RefreshSessionTests(AccountDesk desk) : IClassFixture<AccountDesk>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_token_presented_again_gives_the_same_successor_for_half_a_minute_and_later_ends_the_session()
    {
        var first = await desk.TokensAsync(await desk.AddAsync("again", "password one"));
        var second = await desk.RefreshAsync(first.RefreshToken);
        desk.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(second!.RefreshToken, (await desk.RefreshAsync(first.RefreshToken))!.RefreshToken);
        var third = await desk.RefreshAsync(second.RefreshToken);
        Assert.NotNull(third);
        Assert.NotNull(await desk.CallerAsync(third.AccessToken));

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await desk.RefreshAsync(first.RefreshToken));
        Assert.Null(await desk.RefreshAsync(third.RefreshToken));
        Assert.Null(await desk.RefreshAsync(second.RefreshToken));
        Assert.Null(await desk.CallerAsync(third.AccessToken));
    }

    [Fact]
    public async Task Twenty_refreshes_at_once_get_one_and_the_same_successor()
    {
        var first = await desk.TokensAsync(await desk.AddAsync("crowd", "password one"));
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.RefreshAsync(first.RefreshToken)));
        var successor = Assert.Single(all.Select(one => one!.RefreshToken).Distinct());
        Assert.NotNull(await desk.RefreshAsync(successor));
    }

    [Fact]
    public async Task One_sign_in_ends_without_the_others()
    {
        var person = await desk.AddAsync("two-places", "password one");
        var (here, there) = (await desk.TokensAsync(person), await desk.TokensAsync(person));
        desk.Time.Advance(Minute);
        await desk.RefreshAsync(here.RefreshToken);
        desk.Time.Advance(Minute);
        Assert.Null(await desk.RefreshAsync(here.RefreshToken));
        Assert.NotNull(await desk.RefreshAsync(there.RefreshToken));
    }

    [Fact]
    public async Task Whoever_does_not_come_back_is_signed_out_after_two_weeks_and_whoever_does_is_not()
    {
        var tokens = await desk.TokensAsync(await desk.AddAsync("away", "password one"));
        desk.Time.Advance(Session.Lifetime - Minute);
        tokens = await desk.RefreshAsync(tokens.RefreshToken);
        desk.Time.Advance(Session.Lifetime - Minute);
        tokens = await desk.RefreshAsync(tokens!.RefreshToken);
        desk.Time.Advance(Session.Lifetime);
        Assert.Null(await desk.RefreshAsync(tokens!.RefreshToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_good_for_nothing(string token) => Assert.Null(await desk.RefreshAsync(token));

    [Fact]
    public async Task A_token_that_was_tampered_with_is_good_for_nothing()
    {
        var tokens = await desk.TokensAsync(await desk.AddAsync("tampered", "password one"));
        var token = tokens.RefreshToken;
        var other = token[..^5] + (token[^5] == 'A' ? 'B' : 'A') + token[^4..];
        Assert.Null(await desk.RefreshAsync(other));
        // An access token is none to refresh with, nor the other way round.
        Assert.Null(await desk.RefreshAsync(tokens.AccessToken));
        Assert.Null(await desk.CallerAsync(token));
        Assert.NotNull(await desk.RefreshAsync(token));
    }

    [Fact]
    public async Task Another_password_ends_every_session()
    {
        var person = await desk.AddAsync("changed", "password one");
        var tokens = await desk.TokensAsync(person);
        await desk.People.SaveAsync(
            await desk.People.FindAsync(person.Id), one => one with { Credentials = new("other", "another stamp") });
        Assert.Null(await desk.RefreshAsync(tokens.RefreshToken));
    }
}
