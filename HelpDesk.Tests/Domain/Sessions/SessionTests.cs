using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Domain.Sessions;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Person Ada = new(new PersonId("ada"), "Ada", Role.Agent, Start)
    {
        Credentials = new Credentials("hash", "stamp"),
    };

    private static readonly Session Fresh = Session.Start(new SessionId("s"), Ada, TicketChannel.Web, Start);

    [Fact]
    public void The_newest_token_is_replaced_whenever_it_comes()
    {
        Assert.IsType<RefreshVerdict.Replace>(Fresh.Judge(1, Start));
        Assert.IsType<RefreshVerdict.Replace>(Fresh.Judge(1, Start + Session.Lifetime));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(30.001, false)]
    [InlineData(3600, false)]
    public void A_used_token_gets_its_successor_for_half_a_minute_and_is_stolen_goods_then(double seconds, bool again)
    {
        var next = Fresh.Replace("second", Start);
        var verdict = next.Judge(1, Start.AddSeconds(seconds));
        Assert.Equal(again ? new RefreshVerdict.Again("second") : new RefreshVerdict.Stolen(), verdict);
    }

    [Fact]
    public void Each_of_several_tokens_used_just_now_gets_its_own_successor()
    {
        var later = Fresh.Replace("second", Start).Replace("third", Start.AddSeconds(20));
        Assert.Equal(new RefreshVerdict.Again("second"), later.Judge(1, Start.AddSeconds(25)));
        Assert.Equal(new RefreshVerdict.Again("third"), later.Judge(2, Start.AddSeconds(25)));
        Assert.IsType<RefreshVerdict.Replace>(later.Judge(3, Start.AddSeconds(25)));
        Assert.Equal(new RefreshVerdict.Stolen(), later.Judge(1, Start.AddSeconds(31)));
        Assert.Equal(new RefreshVerdict.Again("third"), later.Judge(2, Start.AddSeconds(31)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void A_token_that_was_never_given_out_is_stolen_goods(int generation) =>
        Assert.IsType<RefreshVerdict.Stolen>(Fresh.Replace("second", Start).Judge(generation, Start));

    [Fact]
    public void However_often_it_is_refreshed_at_once_what_is_kept_stays_small()
    {
        var session = Enumerable.Range(2, 100).Aggregate(Fresh, (one, i) => one.Replace($"{i}", Start));
        Assert.Equal(30, session.Recent.Count);
        Assert.Equal(101, session.Generation);
        Assert.Equal(new RefreshVerdict.Again("101"), session.Judge(100, Start));
    }

    [Fact]
    public void Each_refresh_lets_it_live_on()
    {
        var later = Start.AddDays(13);
        Assert.True(Fresh.Replace("second", later).IsAlive(Ada, Start.AddDays(20)));
        Assert.False(Fresh.IsAlive(Ada, Start.AddDays(20)));
        Assert.False(Fresh.IsAlive(Ada, Start + Session.Lifetime));
    }

    [Fact]
    public void It_ends_with_the_credentials_that_it_began_under_and_for_somebody_inactive()
    {
        Assert.True(Fresh.IsAlive(Ada, Start));
        Assert.False(Fresh.IsAlive(Ada with { IsActive = false }, Start));
        Assert.False(Fresh.IsAlive(Ada with { Credentials = null }, Start));

        var changed = new Credentials("other", "other stamp");
        Assert.False(Fresh.IsAlive(Ada with { Credentials = changed }, Start));
        Assert.True(Fresh.Under(changed).IsAlive(Ada with { Credentials = changed }, Start));
    }
}
