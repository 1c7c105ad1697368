using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Domain.Tickets.Transitions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class EventOrderTests
{
    private static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void However_the_clocks_go_each_event_is_later_than_the_one_before(int seed)
    {
        var random = new Random(seed);
        var ticket = Given.Ticket();
        var events = 0;
        for (var i = 0; i < 200; i++)
        {
            // Backwards, equal and forwards, by parts of a microsecond and by seconds.
            var most = random.Next(2) == 0 ? 30 : 10_000_000;
            var at = ticket.UpdatedAt.AddTicks(random.Next(3) * random.Next(-most, most));
            var step = RandomStep.Next(random);
            if (step.Decide(ticket, at).Value is not { } change)
                continue;
            Consistency.Check(ticket, change, step.By);
            ticket = change.Head;
            events += change.Events.Count;
        }

        Assert.True(events > 20);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(-864_000_000_000, 10)]
    [InlineData(9, 10)]
    [InlineData(10, 10)]
    [InlineData(19, 10)]
    [InlineData(20, 20)]
    public void A_clock_that_is_not_ahead_counts_on_by_a_microsecond(long ticksLater, long expected)
    {
        var before = Given.Ticket();
        var after = before.Set(TicketStatus.Active, at: before.UpdatedAt.AddTicks(ticksLater)).Head();
        Assert.Equal(before.UpdatedAt.AddTicks(expected), after.UpdatedAt);
    }

    [Fact]
    public void What_happens_in_one_act_happens_a_microsecond_apart()
    {
        var at = Given.Noon.AddHours(1);
        var change = Given.Ticket(TicketStatus.Active).Post(Given.Reply(TicketStatus.Open), at: at).Value!;
        Assert.Equal([at, at + Microsecond, at + (2 * Microsecond)], change.Events.Select(happened => happened.At));
        Assert.Equal(at, change.Message!.SentAt);
    }

    [Fact]
    public void Times_are_those_of_Greenwich_and_days_those_of_the_desk()
    {
        var berlin = new HelpDesk.Domain.Common.DeskCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var act = Given.Act(new DateTimeOffset(2026, 3, 10, 18, 30, 0, TimeSpan.FromHours(-5)), Given.Admin);
        var change = StatusDecision.Set(Given.Ticket(), new(TicketStatus.Active, null), TicketChannel.Web, act, berlin).Value!;
        var happened = Assert.Single(change.Events);
        Assert.Equal((TimeSpan.Zero, act.At), (happened.At.Offset, happened.At));
        Assert.Equal(new DateOnly(2026, 3, 11), happened.DeskDay);
    }
}
