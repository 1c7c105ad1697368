using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.Common;

public sealed class BusinessHoursTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);

    [Fact]
    public void The_usual_week_is_from_nine_to_five_from_Monday_to_Friday()
    {
        for (var i = 0; i < 7; i++)
            Assert.Equal(i < 5 ? [new DaySpan(540, 1_020)] : [], BusinessHours.Usual.On(Monday.AddDays(i)));
    }

    [Fact]
    public void Spans_that_overlap_or_touch_are_one_and_a_day_named_twice_has_both()
    {
        var hours = BusinessHours.Parse("Mon 13:00-17:30 09:00-12:30; Mon-Tue 12:30-13:00 20:00-24:00;Sun 00:00-00:01", null);
        Assert.Equal([new(540, 1_050), new(1_200, 1_440)], hours.On(Monday));
        Assert.Equal([new(750, 780), new(1_200, 1_440)], hours.On(Monday.AddDays(1)));
        Assert.Empty(hours.On(Monday.AddDays(2)));
        Assert.Equal([new(0, 1)], hours.On(Monday.AddDays(6)));
    }

    [Fact]
    public void On_holidays_nobody_works()
    {
        var hours = BusinessHours.Parse("Mon-Sun 00:00-24:00", " 2026-05-04 ,2028-02-29,");
        Assert.Empty(hours.On(Monday));
        Assert.Empty(hours.On(new(2028, 2, 29)));
        Assert.Equal([new(0, 1_440)], hours.On(Monday.AddDays(1)));
    }

    [Fact]
    public void Nobody_may_ever_work() => Assert.Empty(BusinessHours.Parse("", null).On(Monday));

    [Theory]
    [InlineData("Mon", null)]
    [InlineData("Monday 09:00-17:00", null)]
    [InlineData("Fri-Mon 09:00-17:00", null)]
    [InlineData("Mon-Tue-Wed 09:00-17:00", null)]
    [InlineData("Mon 9-17", null)]
    [InlineData("Mon 17:00-09:00", null)]
    [InlineData("Mon 09:00-09:00", null)]
    [InlineData("Mon 09:00-24:01", null)]
    [InlineData("Mon 24:00-24:00", null)]
    [InlineData("Mon 09:00", null)]
    [InlineData("", "2026-02-29")]
    [InlineData("", "24.12.2026")]
    public void What_cannot_be_read_is_refused(string week, string? holidays) =>
        Assert.Throws<FormatException>(() => BusinessHours.Parse(week, holidays));
}
