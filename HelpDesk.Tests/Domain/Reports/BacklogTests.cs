using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Domain.Reports;

public sealed class BacklogTests
{
    private static readonly DateOnly Day = new(2028, 3, 1);

    [Fact]
    public void What_is_added_and_taken_away_again_leaves_no_trace()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var (one, other) = (Any(random), Any(random));
            Assert.Equal(one, one + other - other);
            Assert.Equal(one + other, other + one);
            Assert.Equal(Backlog.None, one - one);
            Assert.True((one - one).IsNone);
            Assert.Equal(one.Total + other.Total, (one + other).Total);
            Assert.DoesNotContain((one - other).Cells.Values, count => count == 0);
        }
    }

    [Fact]
    public void A_backlog_knows_its_parts()
    {
        var backlog = Backlog.Of([
            new(new(BacklogCellKind.Status, (int)TicketStatus.Open), 2),
            new(new(BacklogCellKind.Status, (int)TicketStatus.Waiting), 3),
            new(new(BacklogCellKind.Priority, (int)TicketPriority.High), 5),
            new(new(BacklogCellKind.Unassigned, 0), 1),
            new(new(BacklogCellKind.CreatedDay, Day.DayNumber), 5)]);
        Assert.Equal((5, 2, 0, 3), (
            backlog.Total, backlog[TicketStatus.Open], backlog[TicketStatus.Active], backlog[TicketStatus.Waiting]));
        Assert.Equal((5, 0, 1), (backlog[TicketPriority.High], backlog[TicketPriority.Low], backlog.Unassigned));
        Assert.Equal([(Day, 5)], backlog.ByCreatedDay);
    }

    [Theory]
    [InlineData(-1, "under1Day")]
    [InlineData(0, "under1Day")]
    [InlineData(1, "from1To3Days")]
    [InlineData(2, "from1To3Days")]
    [InlineData(3, "from3To7Days")]
    [InlineData(6, "from3To7Days")]
    [InlineData(7, "from7To30Days")]
    [InlineData(29, "from7To30Days")]
    [InlineData(30, "from30Days")]
    [InlineData(20_000, "from30Days")]
    public void Every_age_belongs_to_one_span(int days, string span)
    {
        var backlog = Backlog.Of([new(new(BacklogCellKind.CreatedDay, Day.DayNumber - days), 4)]);
        Assert.Equal([span], BacklogAge.All.Where(age => age.CountIn(backlog, Day) == 4).Select(age => age.Name));
        Assert.Equal(4, BacklogAge.All.Sum(age => age.CountIn(backlog, Day)));
    }

    private static Backlog Any(Random random) => Backlog.Of(Enumerable.Range(0, random.Next(20))
        .Select(_ => new BacklogCell((BacklogCellKind)random.Next(4), random.Next(5)))
        .Distinct()
        .Select(cell => KeyValuePair.Create(cell, random.Next(-3, 4))));
}
