using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class ProjectionTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task However_often_and_however_many_at_once_a_change_is_projected_it_is_there_once()
    {
        var day = new DateOnly(2026, 4, 1);
        var announcement = await OpenAsync(201, Moment(day));
        var runs = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => _parts.Project.RunAsync(announcement, Moment(day), None)));
        var late = await _parts.Project.RunAsync(announcement, Moment(day).AddDays(3), None);

        Assert.All(runs.Append(late), run => Assert.Equal(Projection.Settled, run));
        var happened = Assert.Single(await ActivityAsync(day));
        Assert.Equal((201, 1, ActivityKind.Opened), (happened.Ticket.Value, happened.Seq, happened.Kind));
    }

    [Fact]
    public async Task An_announcement_without_its_change_is_looked_at_again_until_it_is_five_minutes_old()
    {
        var announced = new TicketAnnouncement(new(202), new OperationId(Guid.NewGuid()), 1, Given.Noon);
        Assert.Equal(Projection.TooEarly, await RunAsync(TimeSpan.Zero));
        Assert.Equal(Projection.TooEarly, await RunAsync(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1)));
        Assert.Equal(Projection.Settled, await RunAsync(TimeSpan.FromMinutes(5)));

        Task<Projection> RunAsync(TimeSpan age) => _parts.Project.RunAsync(announced, Given.Noon + age, None);
    }

    [Fact]
    public async Task Anothers_change_of_the_same_ticket_does_not_settle_an_announcement()
    {
        var day = new DateOnly(2026, 4, 2);
        var written = await OpenAsync(203, Moment(day));
        var other = written with { Operation = new OperationId(Guid.NewGuid()) };

        Assert.Equal(Projection.TooEarly, await _parts.Project.RunAsync(other with { At = Moment(day) }, Moment(day), None));
        Assert.Single(await ActivityAsync(day));
        Assert.Equal(Projection.Settled, await _parts.Project.RunAsync(written, Moment(day), None));
    }

    [Fact]
    public async Task An_event_of_a_day_that_is_over_asks_for_that_day_to_be_counted_again()
    {
        var day = new DateOnly(2026, 4, 3);
        var announcement = await OpenAsync(204, Moment(day));
        await _parts.Project.RunAsync(announcement, Moment(day).AddDays(1), None);
        Assert.Contains(day, (await _parts.Metrics.DirtyDaysAsync(None)).Select(mark => mark.Value));
    }

    private async Task<TicketAnnouncement> OpenAsync(int id, DateTimeOffset at)
    {
        var opening = Given.Opening(id, at);
        await _parts.Tickets.AddAsync(opening, None);
        return new TicketAnnouncement(new(id), opening.Events[0].Operation, 1, at);
    }

    private async Task<List<TicketActivity>> ActivityAsync(DateOnly day)
    {
        var all = new List<TicketActivity>();
        await foreach (var happened in _parts.Activity.ReadDayAsync(day, None))
            all.Add(happened);
        return all;
    }

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
