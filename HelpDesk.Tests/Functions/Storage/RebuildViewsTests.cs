using Azure.Data.Tables;
using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class RebuildViewsTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static int _last;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly DeskParts _parts = new(fixture.Storage);
    private readonly StepsInMemory _steps = new();

    [Fact]
    public async Task In_several_steps_what_is_missing_comes_back_and_what_is_wrong_goes()
    {
        var ids = Enumerable.Range(10_000, 170).ToList();
        await Task.WhenAll(ids.Select(id => Heads.UpsertEntityAsync(TicketRow.FromTicket(Given.Opening(id).Head))));
        await ShowAsync(Given.Opening(10_001).Head with { Assignee = Given.Agent.Person, UpdatedAt = Given.Noon.AddDays(-1) });
        await ShowAsync(Given.Opening(10_002, Given.Noon.AddDays(1)).Head with { Status = TicketStatus.Closed });
        await ShowAsync(Given.Opening(99_999).Head);

        var rebuild = Rebuild();
        var job = await rebuild.StartAsync(Given.Act(by: Given.Admin), None);
        var steps = 0;
        for (; _steps.Count > 0; steps++)
            await rebuild.RunAsync(_steps.Take(), Given.Noon.AddMinutes(steps), None);

        await ListRows.AssertRightAsync(fixture.Storage, ids);
        Assert.Empty(await ListRows.OfAsync(fixture.Storage, 99_999));
        var done = (await _parts.Jobs.FindAsync(job.Id, None))!.Value;
        Assert.Equal((JobStatus.Done, steps + 1, Given.Admin.Id), (done.Status, done.Step, done.By));
        Assert.InRange(done.Done, ids.Count, ids.Count + 20);
        Assert.True(steps >= 4);
    }

    [Fact]
    public async Task A_ticket_that_moves_while_it_is_shown_ends_where_it_belongs()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        var held = new GatedTransport(RequestNames.IsShowing);
        var step = await FirstStepAsync();
        var running = Rebuild(new DeskParts(fixture.Clients(rest: held))).RunAsync(step, Given.Noon, None);
        await held.Gate.Reached;
        await _parts.ProjectAsync(await _parts.AssignAsync(_id, Given.Agent));
        await _parts.ProjectAsync(await _parts.NoteAsync(_id));
        held.Gate.Open();

        await running;
        await ListRows.AssertRightAsync(fixture.Storage, _id);
    }

    [Fact]
    public async Task A_removed_ticket_is_put_into_the_list_of_the_removed_and_out_of_all_others()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        var before = await _parts.HeadAsync(_id);
        await _parts.ProjectAsync(await _parts.RemoveAsync(_id));
        await _parts.Views.HideAsync([TicketPlacement.Of(await _parts.HeadAsync(_id))], TicketPlacement.Of(before), None);
        await ShowAsync(before);

        await Rebuild().StartAsync(Given.Act(by: Given.Admin), None);
        while (_steps.Count > 0)
            await Rebuild().RunAsync(_steps.Take(), Given.Noon, None);
        await ListRows.AssertRightAsync(fixture.Storage, _id);
        Assert.Equal(["removed"], (await ListRows.OfAsync(fixture.Storage, _id)).Select(row => row.List));
    }

    [Fact]
    public async Task A_step_that_comes_again_later_is_not_done_again()
    {
        var step = await FirstStepAsync();
        await Rebuild().RunAsync(step, Given.Noon, None);
        await Rebuild().RunAsync(step, Given.Noon, None);
        Assert.Equal(1, _steps.Count);
    }

    [Fact]
    public async Task Steps_that_come_twice_at_once_do_no_harm()
    {
        await _parts.OpenAsync(_id);
        await _parts.AssignAsync(_id, Given.Agent);
        var first = await FirstStepAsync();
        await TwiceAsync(first);
        while (_steps.Count > 0)
            await TwiceAsync(_steps.Take());

        await ListRows.AssertRightAsync(fixture.Storage, _id);
        Assert.Equal(JobStatus.Done, (await _parts.Jobs.FindAsync(first.Job, None))!.Value.Status);

        Task TwiceAsync(RebuildStep step) =>
            Task.WhenAll(Rebuild().RunAsync(step, Given.Noon, None), Rebuild().RunAsync(step, Given.Noon, None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_dies_before_the_job_is_saved_stops_nothing(bool diedStepComesFirst)
    {
        await _parts.OpenAsync(_id);
        var step = await FirstStepAsync();
        var dying = new FaultyTransport { DiesBefore = request => request.Name() == "PUT jobs" };
        await Assert.ThrowsAsync<Death>(() =>
            Rebuild(new DeskParts(fixture.Clients(rest: dying))).RunAsync(step, Given.Noon, None));
        Assert.Equal(1, _steps.Count);

        if (diedStepComesFirst)
            await Rebuild().RunAsync(step, Given.Noon, None);
        while (_steps.Count > 0)
            await Rebuild().RunAsync(_steps.Take(), Given.Noon, None);
        await Rebuild().RunAsync(step, Given.Noon, None);
        Assert.Equal(0, _steps.Count);
        Assert.Equal(JobStatus.Done, (await _parts.Jobs.FindAsync(step.Job, None))!.Value.Status);
    }

    private TableClient Heads => fixture.Storage.Table(TableNames.Tickets);

    private Task ShowAsync(Ticket ticket) => _parts.Views.ShowAsync(ticket, None);

    private RebuildViews Rebuild() => Rebuild(_parts);

    private RebuildViews Rebuild(DeskParts parts) => new(parts.Tickets, parts.Views, parts.Jobs, _steps);

    private async Task<RebuildStep> FirstStepAsync()
    {
        await Rebuild().StartAsync(Given.Act(by: Given.Admin), None);
        return _steps.Take();
    }
}
