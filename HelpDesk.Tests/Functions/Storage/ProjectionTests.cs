using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Projection;
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
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync(announcement, Moment(day))));
        var late = await RunAsync(announcement, Moment(day).AddDays(3));

        Assert.All(runs.Append(late), run => Assert.Equal(ProjectionOutcome.Settled, run));
        var happened = Assert.Single(await ActivityAsync(day));
        Assert.Equal((201, 1, TicketEventKind.Opened), (happened.Ticket.Value, happened.Seq, happened.Kind));
        await ListRows.AssertRightAsync(fixture.Storage, 201);
    }

    [Fact]
    public async Task An_announcement_without_its_change_is_looked_at_again_until_it_is_five_minutes_old()
    {
        var announced = new TicketAnnouncement(new(202), new OperationId(Guid.NewGuid()), 1, Given.Noon);
        Assert.Equal(ProjectionOutcome.TooEarly, await AgedAsync(TimeSpan.Zero));
        Assert.Equal(ProjectionOutcome.TooEarly, await AgedAsync(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1)));
        Assert.Equal(ProjectionOutcome.Settled, await AgedAsync(TimeSpan.FromMinutes(5)));

        Task<ProjectionOutcome> AgedAsync(TimeSpan age) => RunAsync(announced, Given.Noon + age);
    }

    [Fact]
    public async Task Anothers_change_of_the_same_ticket_does_not_settle_an_announcement()
    {
        var day = new DateOnly(2026, 4, 2);
        var written = await OpenAsync(203, Moment(day));
        var other = written with { Operation = new OperationId(Guid.NewGuid()) };

        Assert.Equal(ProjectionOutcome.TooEarly, await RunAsync(other with { At = Moment(day) }, Moment(day)));
        Assert.Single(await ActivityAsync(day));
        Assert.Equal(ProjectionOutcome.Settled, await RunAsync(written, Moment(day)));
    }

    [Fact]
    public async Task A_change_that_is_written_only_after_its_announcement_was_handled_is_settled_by_the_copy()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(205));
        var held = new GatedTransport(RequestNames.IsCommit);
        var command = new Command(new DeskParts(fixture.Clients(held)), 205, ticket => ticket.Assign(Given.Agent));
        var writing = command.RunAsync();
        await held.Gate.Reached;
        Assert.Equal(ProjectionOutcome.TooEarly, await _parts.ProjectAsync(command.Announcement));
        await ListRows.AssertRightAsync(fixture.Storage, 205);

        held.Gate.Open();
        var announced = await writing;
        Assert.Equal(ProjectionOutcome.Settled, await _parts.ProjectAsync(announced));
        await ListRows.AssertRightAsync(fixture.Storage, 205);
        Assert.Equal(3, (await _parts.History.ReadChangesAsync(new(205), 1, None))!.Projected);
    }

    [Fact]
    public async Task A_change_that_was_overtaken_is_found_under_the_number_it_got_in_the_end()
    {
        await _parts.OpenAsync(206);
        var held = new GatedTransport(RequestNames.IsCommit);
        var command = new Command(new DeskParts(fixture.Clients(held)), 206, ticket => ticket.Post(Given.Note()));
        var writing = command.RunAsync();
        await held.Gate.Reached;
        for (var i = 0; i < 3; i++)
            await _parts.ProjectAsync(await _parts.ReplyAsync(206));
        Assert.Equal(ProjectionOutcome.TooEarly, await _parts.ProjectAsync(command.Announcement));

        held.Gate.Open();
        var announced = await writing;
        Assert.Equal(2, announced.FirstSeq);
        Assert.Equal(ProjectionOutcome.Settled, await _parts.ProjectAsync(announced));
        await ListRows.AssertRightAsync(fixture.Storage, 206);
    }

    [Fact]
    public async Task An_announcement_whose_change_was_given_up_is_settled_in_the_end_and_changes_nothing()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(207));
        var announced = new TicketAnnouncement(new(207), new OperationId(Guid.NewGuid()), 2, Given.Noon);
        Assert.Equal(ProjectionOutcome.TooEarly, await RunAsync(announced, Given.Noon.AddMinutes(5).AddTicks(-1)));
        Assert.Equal(ProjectionOutcome.Settled, await RunAsync(announced, Given.Noon.AddMinutes(5)));
        await ListRows.AssertRightAsync(fixture.Storage, 207);
    }

    [Fact]
    public async Task An_event_of_a_day_that_is_over_asks_for_that_day_to_be_counted_again()
    {
        var day = new DateOnly(2026, 4, 3);
        var announcement = await OpenAsync(204, Moment(day));
        await RunAsync(announcement, Moment(day).AddDays(1));
        Assert.Contains(day, (await _parts.Metrics.DirtyDaysAsync(None)).Select(mark => mark.Value));
    }

    private Task<TicketAnnouncement> OpenAsync(int id, DateTimeOffset at) => Command.OpenAsync(_parts, id, at);

    private Task<ProjectionOutcome> RunAsync(TicketAnnouncement announcement, DateTimeOffset now) =>
        _parts.Project.RunAsync(announcement, isRetry: false, now, None);

    private async Task<List<TicketActivity>> ActivityAsync(DateOnly day)
    {
        var all = new List<TicketActivity>();
        await foreach (var happened in _parts.Activity.ReadDayAsync(day, None))
            all.Add(happened);
        return all;
    }

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
