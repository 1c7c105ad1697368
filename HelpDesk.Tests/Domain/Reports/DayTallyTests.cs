using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports;

public sealed class DayTallyTests
{
    private static readonly DateOnly Day = Given.Utc.DayOf(Given.Noon);

    /// <summary>What comes in between the looks moves the percentiles elsewhere; a further look must not forget the first ones.
    /// </summary>
    [Fact]
    public async Task Though_something_comes_in_between_two_looks_all_percentiles_are_exact()
    {
        var (activity, requesters) = (new ActivityLogInMemory(), new RequesterDaysInMemory());
        for (var id = 1; id <= 300; id++)
            await activity.UpsertAsync([Closing(id, minutes: 10 + id)], default);
        // The median moves, and what 95 percent don't exceed stays.
        var late = Enumerable.Range(1_000, 60).Select(id => Closing(id, minutes: id < 1_057 ? 5 : 400)).ToList();
        var looks = 0;
        var growing = activity.HeldUp(async _ =>
        {
            if (++looks == 2)
                await activity.UpsertAsync(late, default);
        });

        var counted = await new CountDay(growing, requesters, samples: 3).RunAsync(Day, default);
        var wanted = await new CountDay(activity, requesters).RunAsync(Day, default);
        Assert.InRange(looks, 3, 4);
        Assert.Equal(wanted.Whole.Figures.Durations["resolution"], counted.Whole.Figures.Durations["resolution"]);
        Assert.True(wanted.SameAs(counted));
    }

    private static TicketActivity Closing(int id, int minutes)
    {
        var ticket = Given.Opening(id).Head;
        return TicketActivity.Of(ticket.Set(TicketStatus.Closed, at: Given.Noon.AddMinutes(minutes)).Value!.Events[^1]);
    }
}
