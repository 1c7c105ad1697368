using Azure.Data.Tables;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>The write of a ticket when the connection breaks around it.</summary>
public sealed class TicketCommitTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_found_and_not_done_twice()
    {
        var lost = 0;
        var transport = new FaultyTransport { BreaksAfter = request => request.IsCommit() && ++lost == 1 };
        var opening = Given.Opening(101);
        await AddAsync(opening, transport);

        Assert.Equal(1, lost);
        Assert.Equal(opening.Head, await _parts.HeadAsync(101));
    }

    [Fact]
    public async Task A_write_that_never_arrived_is_tried_again()
    {
        var tries = 0;
        await AddAsync(Given.Opening(102), new FaultyTransport { BreaksBefore = request => request.IsCommit() && ++tries <= 2 });

        Assert.Equal(3, tries);
        Assert.NotNull(await _parts.HeadAsync(102));
    }

    [Fact]
    public async Task A_number_that_is_taken_is_never_written_over()
    {
        var first = Given.Opening(103, title: "First");
        await _parts.Tickets.AddAsync(first, None);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _parts.Tickets.AddAsync(Given.Opening(103, title: "Second"), None));

        Assert.Equal(first.Head, await _parts.HeadAsync(103));
    }

    [Fact]
    public async Task Lists_that_do_not_answer_do_not_fail_the_ticket_and_the_projection_catches_up()
    {
        var opening = Given.Opening(104);
        await AddAsync(opening, new FaultyTransport { BreaksBefore = request => !request.IsCommit() });

        Assert.Empty(await ListRows.OfAsync(fixture.Storage, 104));
        var announcement = new TicketAnnouncement(new(104), opening.Events[0].Operation, 1, Given.Noon);
        Assert.Equal(ProjectionOutcome.Settled, await _parts.ProjectAsync(announcement));
        await ListRows.AssertRightAsync(fixture.Storage, 104);
    }

    [Fact]
    public async Task A_write_that_gets_no_answer_is_given_up_before_its_announcement_is()
    {
        var time = new ManualTimeProvider(Given.Noon);
        var tries = 0;
        var dead = new FaultyTransport
        {
            BreaksBefore = _ =>
            {
                tries++;
                time.Advance(TimeSpan.FromSeconds(20));
                return true;
            },
        };
        var opening = Given.Opening(105);
        TableTransactionAction[] batch = [new(TableTransactionActionType.Add, TicketRow.FromTicket(opening.Head))];
        var commit = new TicketCommit(fixture.Clients(dead), time, NullLogger<TicketCommit>.Instance);
        await Assert.ThrowsAsync<TimeoutException>(() => commit.TryAsync(batch, opening.Events[0], time.GetTimestamp()));
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task A_list_is_not_written_when_it_is_already_late()
    {
        var time = new ManualTimeProvider(Given.Noon);
        var announced = time.GetTimestamp();
        var views = new InlineViews(fixture.Storage, time, NullLogger<InlineViews>.Instance);
        time.Advance(TimeSpan.FromSeconds(3));
        await views.TryShowAsync(before: null, Given.Opening(106).Head, announced);
        Assert.Empty(await ListRows.OfAsync(fixture.Storage, 106));
    }

    private Task AddAsync(TicketChange opening, FaultyTransport transport) =>
        new DeskParts(fixture.Clients(transport)).Tickets.AddAsync(opening, None);
}
