using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Tests.Functions.Messaging;

public sealed class TicketAnnouncementsTests
{
    [Theory]
    [InlineData(-3, 5)]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(11, 11)]
    [InlineData(90, 90)]
    [InlineData(180, 120)]
    [InlineData(299, 5)]
    public void What_came_too_early_waits_as_long_again_but_not_beyond_the_end(int ageSeconds, int pauseSeconds) => Assert.Equal(
        TimeSpan.FromSeconds(pauseSeconds), TicketAnnouncements.Pause(TimeSpan.FromSeconds(ageSeconds)));

    [Fact]
    public void A_change_that_never_comes_is_looked_for_only_a_few_times()
    {
        var (age, looks) = (TimeSpan.FromSeconds(6), 1);
        for (; age < TicketAnnouncement.Lifetime; looks++)
            age += TicketAnnouncements.Pause(age) + TimeSpan.FromSeconds(1);
        Assert.InRange(looks, 5, 8);
    }
}
