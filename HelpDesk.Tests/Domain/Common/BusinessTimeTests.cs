using HelpDesk.Domain.Common;
using HelpDesk.Tests.Domain.Reports;
using HelpDesk.Tests.Domain.Reports.Recount;

namespace HelpDesk.Tests.Domain.Common;

/// <summary>Times in business hours, also on days on which clocks are changed.</summary>
public sealed class BusinessTimeTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, DeskTime.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_time_between_two_moments_is_what_the_minutes_between_say(int place)
    {
        var time = DeskTime.All[place];
        var (calendar, plain, random) = (time.Calendar, new PlainClock(time), new Random(place));
        for (var i = 0; i < 1_000; i++)
        {
            var (from, to) = Two(time, random);
            var (clock, business) = plain.Between(from, to);
            Assert.True(new Spent(clock, business) == calendar.Between(from, to), $"{time}: {from:O} to {to:O}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pieces_add_up_to_the_whole(int place)
    {
        var time = DeskTime.All[place];
        var (calendar, random) = (time.Calendar, new Random(place));
        for (var i = 0; i < 300; i++)
        {
            var (from, to) = Two(time, random);
            var cuts = Enumerable.Range(0, 4).Select(_ => from + ((to - from) * random.NextDouble())).Order().ToList();
            var ends = cuts.Append(to).ToList();
            var pieces = ends.Zip(cuts.Prepend(from)).Select(piece => calendar.Between(piece.Second, piece.First));
            var sum = pieces.Aggregate(default(Spent), (all, piece) => all + piece);
            Assert.True(calendar.Between(from, to) == sum, $"{time}: {from:O} to {to:O}");
        }
    }

    [Fact]
    public void Backwards_and_within_a_second_no_time_passes()
    {
        var moment = new DateTimeOffset(2026, 5, 4, 12, 0, 0, 100, TimeSpan.Zero);
        var calendar = new DeskCalendar(TimeZoneInfo.Utc);
        Assert.Equal(default, calendar.Between(moment, moment.AddDays(-1)));
        Assert.Equal(default, calendar.Between(moment, moment.AddMilliseconds(899)));
        Assert.Equal(new Spent(1, 1), calendar.Between(moment, moment.AddMilliseconds(900)));
    }

    private static (DateTimeOffset From, DateTimeOffset To) Two(DeskTime time, Random random)
    {
        var begin = new DateTimeOffset(time.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var (one, other) = (Any(), Any());
        return one < other ? (one, other) : (other, one);

        DateTimeOffset Any() => begin.AddSeconds(random.NextDouble() * time.Days * 86_400);
    }
}
