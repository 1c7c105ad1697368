using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What telling people of a change costs, beside what its projection costs: in table operations, and in queue messages,
/// which cost eleven times as much.</summary>
public sealed class FanOutBudgetTests : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static int _last = 20_000;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly CountingTransport _tables = new();
    private readonly CountingTransport _queues = new();
    private readonly NoticeParts _parts;

    public FanOutBudgetTests(StorageFixture fixture) => _parts = new NoticeParts(
        fixture.Clients(_tables, _tables), new MailOrders(fixture.Clients(rest: _queues).Queues));

    // Seven of staff, so that a new ticket is mailed to eight.
    public Task InitializeAsync() => _parts.AddAsync(
    [
        Given.Customer, Given.OtherCustomer, Given.Follower, Given.Agent, Given.OtherAgent, Given.Admin,
        .. Enumerable.Range(1, 4).Select(i => Given.Person($"agent{i}", Role.Agent)),
    ]);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_reply_of_staff_to_a_requester_and_two_followers()
    {
        await BeginAsync();
        await CostsAsync(
            await _parts.Desk.ReplyAsync(_id, Given.OtherAgent),
            queueMessages: 1, "1 GET tickets", "3 GET people", "3 POST notifications");
    }

    [Fact]
    public async Task A_reply_of_the_requester_to_an_assignee_and_two_followers()
    {
        await BeginAsync();
        await CostsAsync(
            await _parts.Desk.ReplyAsync(_id, Given.Customer),
            queueMessages: 1, "1 GET tickets", "3 GET people", "3 POST notifications");
    }

    [Fact]
    public async Task A_note_to_the_assignee_beside_two_followers_who_are_not_staff()
    {
        await BeginAsync();
        await CostsAsync(
            await _parts.Desk.DoAsync(_id, ticket => ticket.Post(Given.Note(), Given.Agent)),
            queueMessages: 1, "1 GET tickets", "1 POST notifications", "3 GET people");
    }

    [Fact]
    public async Task A_note_that_names_somebody_asks_for_the_name_too()
    {
        await BeginAsync();
        await CostsAsync(
            await _parts.Desk.DoAsync(_id, ticket => ticket.Post(
                new(MessageKind.Note, "@ada", Status: null, ExpectedLastSeq: null), Given.Agent)),
            queueMessages: 1, "1 GET tickets", "2 POST notifications", "5 GET people");
    }

    [Fact]
    public async Task A_new_ticket_to_seven_of_staff_and_whose_roster_is_asked_for_once_a_minute()
    {
        await CostsAsync(
            await _parts.Desk.OpenAsync(_id), queueMessages: 1, "3 GET people", "7 POST notifications");
        await CostsAsync(
            await _parts.Desk.OpenAsync(_id + 5_000), queueMessages: 1, "1 GET people", "7 POST notifications");
    }

    [Fact]
    public async Task A_change_of_status_is_not_mailed_as_long_as_nobody_wants_that()
    {
        await BeginAsync();
        await CostsAsync(
            await _parts.Desk.SetAsync(_id, TicketStatus.Waiting), queueMessages: 0, "3 GET people", "3 POST notifications");
    }

    [Fact]
    public async Task What_concerns_nobody_costs_nothing()
    {
        await BeginAsync();
        await CostsAsync(await _parts.Desk.DoAsync(_id, ticket => ticket.Edit(new() { Title = "New" })), queueMessages: 0);
    }

    /// <summary>With two followers, and eve at work on it.</summary>
    private async Task BeginAsync()
    {
        await _parts.Desk.OpenAsync(_id);
        await _parts.Desk.AssignAsync(_id, Given.OtherAgent);
        await _parts.Desk.FollowAsync(_id, Given.Follower);
        await _parts.Desk.FollowAsync(_id, Given.OtherCustomer);
    }

    private async Task CostsAsync(TicketAnnouncement announced, int queueMessages, params string[] tableOperations)
    {
        // The projection itself reads the ticket; that is counted where it is.
        var changes = await _parts.Desk.History.ReadChangesAsync(announced.Ticket, announced.FirstSeq, CancellationToken.None);
        _tables.Forget();
        _queues.Forget();
        await _parts.Notify.TellAsync(
            changes! with { Projected = announced.FirstSeq - 1 }, announced.At, CancellationToken.None);
        Assert.Equal(tableOperations.Order(StringComparer.Ordinal), _tables.Sums.Order(StringComparer.Ordinal));
        Assert.Equal(queueMessages == 0 ? [] : [$"{queueMessages} POST notifications"], _queues.Sums);
    }
}
