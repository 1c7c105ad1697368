using Azure;
using Azure.Core;
using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>The write of a ticket when the connection breaks around it.</summary>
public sealed class TicketCommitTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_found_and_not_done_twice()
    {
        var lost = 0;
        var transport = new FaultyTransport { BreaksAfter = request => IsBatch(request) && Interlocked.Increment(ref lost) == 1 };
        var written = await AddAsync(Given.Opening(101), transport);

        Assert.Equal(1, lost);
        var found = await new DeskParts(fixture.Storage).Tickets.FindAsync(new TicketId(101), None);
        Assert.Equal(written, found);
    }

    [Fact]
    public async Task A_write_that_never_arrived_is_tried_again()
    {
        var tries = 0;
        var transport = new FaultyTransport
        {
            BreaksBefore = request => IsBatch(request) && Interlocked.Increment(ref tries) <= 2,
        };
        await AddAsync(Given.Opening(102), transport);

        Assert.Equal(3, tries);
        Assert.NotNull(await new DeskParts(fixture.Storage).Tickets.FindAsync(new TicketId(102), None));
    }

    [Fact]
    public async Task A_number_that_is_taken_is_never_written_over()
    {
        var first = await AddAsync(Given.Opening(103, title: "First"), new FaultyTransport());
        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() =>
            AddAsync(Given.Opening(103, title: "Second"), new FaultyTransport()));

        Assert.Equal(409, refused.Status);
        Assert.Equal(first, await new DeskParts(fixture.Storage).Tickets.FindAsync(new TicketId(103), None));
    }

    [Fact]
    public async Task Lists_that_do_not_answer_do_not_fail_the_ticket_and_the_projection_catches_up()
    {
        var transport = new FaultyTransport { BreaksBefore = request => !IsBatch(request) };
        var opening = Given.Opening(104);
        await AddAsync(opening, transport);

        var parts = new DeskParts(fixture.Storage);
        Assert.DoesNotContain(await ListedAsync(parts), ticket => ticket.Id.Value == 104);
        var announcement = new TicketAnnouncement(new(104), opening.Events[0].Operation, 1, Given.Noon);
        Assert.Equal(Projection.Settled, await parts.Project.RunAsync(announcement, Given.Noon, None));
        Assert.Contains(await ListedAsync(parts), ticket => ticket.Id.Value == 104);
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
        await Assert.ThrowsAsync<TimeoutException>(() => commit.RunAsync(batch, opening.Events[0], time.GetTimestamp()));
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task A_list_is_not_written_when_it_is_already_late()
    {
        var time = new ManualTimeProvider(Given.Noon);
        var announced = time.GetTimestamp();
        var views = new InlineViews(fixture.Storage, time, NullLogger<InlineViews>.Instance);
        time.Advance(TimeSpan.FromSeconds(3));
        await views.TryUpsertAsync(TicketSummary.Of(Given.Opening(106).Head), announced);
        Assert.DoesNotContain(await ListedAsync(new DeskParts(fixture.Storage)), ticket => ticket.Id.Value == 106);
    }

    private Task<HelpDesk.Domain.Common.Versioned<Ticket>> AddAsync(TicketChange opening, FaultyTransport transport) =>
        new DeskParts(fixture.Clients(transport)).Tickets.AddAsync(opening, None);

    private static async Task<IReadOnlyList<TicketSummary>> ListedAsync(DeskParts parts) =>
        (await parts.Views.ListAsync(new TicketQuery(Given.Customer.Id, [], TicketQuery.MaxLimit, null), None)).Items;

    private static bool IsBatch(Request request) => request.Uri.Path.Contains("$batch", StringComparison.Ordinal);
}
