using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What each use case costs in storage operations, which is what it costs in money and in time.</summary>
public sealed class OperationBudgetTests : IClassFixture<StorageFixture>
{
    private const int MostOfAWrite = 6;

    private static readonly CancellationToken None = CancellationToken.None;

    private static int _last = 10_000;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly CountingTransport _storage = new();
    private readonly DeskParts _parts;

    public OperationBudgetTests(StorageFixture fixture) => _parts = new DeskParts(fixture.Clients(_storage, _storage));

    [Fact]
    public async Task Opening_a_ticket_announces_commits_and_shows_it_in_three_lists()
    {
        await _parts.Numbers.NextAsync(None);
        await CostsAsync(() => OpenAsync(retry: null), "1 POST $batch", "1 POST ticket-changes", "3 PUT views");
        Assert.True(_storage.Requests.Length <= 5);
    }

    [Fact]
    public async Task A_key_adds_one_operation_to_opening_a_ticket()
    {
        await _parts.Numbers.NextAsync(None);
        await CostsAsync(
            () => OpenAsync(new(Given.Customer.Id, "key", "body")),
            "1 POST $batch", "1 POST idempotency", "1 POST ticket-changes", "3 PUT views");
    }

    [Fact]
    public async Task A_block_of_ticket_numbers_costs_two_operations_for_fifty_tickets()
    {
        for (var i = 0; i < 50; i++)
            await _parts.Tickets.NextIdAsync(None);
        Assert.Equal(2, _storage.Requests.Length);
    }

    [Fact]
    public Task A_reply_costs_the_head_and_three_lists_more_than_the_commit() => WritesAsync(() => SayAsync(MessageKind.Reply));

    [Fact]
    public Task A_note_costs_what_a_reply_costs() => WritesAsync(() => SayAsync(MessageKind.Note));

    [Fact]
    public async Task A_key_adds_one_operation_to_saying_something()
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(
            () => SayAsync(MessageKind.Reply, new(Given.Agent.Id, "key", "body")),
            "1 POST $batch", "1 POST ticket-changes", "2 GET tickets", "3 PUT views");
    }

    [Fact]
    public Task Assigning_costs_what_a_reply_costs() =>
        WritesAsync(() => _parts.Change.AssignAsync(new(_id), Given.OtherAgent.Id, null, Act(), None));

    [Fact]
    public Task Setting_a_status_costs_what_a_reply_costs() => WritesAsync(() => _parts.Change.SetStatusAsync(
        new(_id), TicketStatus.Closed, "Because", TicketChannel.Web, null, Act(), None));

    [Fact]
    public Task Editing_costs_what_a_reply_costs() =>
        WritesAsync(() => _parts.Change.EditAsync(new(_id), new() { Title = "New" }, null, Act(), None));

    [Fact]
    public async Task Removing_costs_the_three_lists_that_it_is_taken_out_of_and_one_more()
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(
            RemoveAsync, "1 GET tickets", "1 POST $batch", "1 POST ticket-changes", "1 PUT views", "3 DELETE views");
        await CostsAsync(RemoveAsync, "1 GET tickets");

        Task RemoveAsync() => _parts.Remove.RemoveAsync(
            new(_id), RemovalReason.Spam, expected: null, Given.Act(by: Given.Admin), None);
    }

    [Fact]
    public async Task Restoring_costs_what_a_reply_costs()
    {
        await _parts.OpenAsync(_id);
        await _parts.RemoveAsync(_id);
        await CostsAsync(RestoreAsync, "1 GET tickets", "1 POST $batch", "1 POST ticket-changes", "3 PUT views");
        await CostsAsync(RestoreAsync, "1 GET tickets");

        Task RestoreAsync() => _parts.Remove.RestoreAsync(new(_id), Given.Act(by: Given.Admin), None);
    }

    [Fact]
    public async Task Each_follower_has_a_list_that_a_change_is_shown_in()
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(
            () => _parts.Change.FollowAsync(new(_id), Given.Follower.Id, Act(), None),
            "1 GET tickets", "1 POST $batch", "1 POST ticket-changes", "4 PUT views");
    }

    [Fact]
    public async Task What_changes_nothing_costs_a_look_at_the_ticket()
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(() => _parts.Change.AssignAsync(new(_id), null, null, Act(), None), "1 GET tickets");
    }

    [Fact]
    public async Task Reading_a_ticket_is_one_operation()
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(() => new ReadTicket(_parts.Tickets).RunAsync(new(_id), Given.Customer, None), "1 GET tickets");
    }

    [Fact]
    public async Task Reading_messages_or_events_is_two_operations_at_once()
    {
        await _parts.OpenAsync(_id);
        await SayAsync(MessageKind.Note);
        var messages = new ReadMessages(_parts.Conversations);
        await CostsAsync(() => messages.RunAsync(new(_id), 0, 25, Given.Agent, None), "2 GET tickets");
        await CostsAsync(() => messages.RunAsync(new(_id), 0, 25, Given.Customer, None), "2 GET tickets");
        await CostsAsync(() => new ReadHistory(_parts.History).RunAsync(new(_id), 0, 25, Given.Agent, None), "2 GET tickets");
    }

    [Fact]
    public async Task A_page_of_a_list_is_one_operation_for_each_list_that_it_merges()
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(() => ListAsync(new(), Given.Customer), "1 GET views");
        await CostsAsync(() => ListAsync(new() { Follower = Given.Agent.Id }, Given.Agent), "1 GET views");
        await CostsAsync(() => ListAsync(new() { Assignees = [null, Given.Agent.Id] }, Given.Agent), "2 GET views");
        await CostsAsync(() => ListAsync(new(), Given.Agent), "4 GET views");
    }

    [Fact]
    public async Task Counting_what_is_not_closed_is_one_operation_for_each_status()
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(() => new CountTickets(_parts.Views).RunAsync(Given.Agent, None), "3 GET views");
    }

    private static Act Act() => Given.Act(by: Given.Agent);

    private async Task WritesAsync(Func<Task> change)
    {
        await _parts.OpenAsync(_id);
        await CostsAsync(change, "1 GET tickets", "1 POST $batch", "1 POST ticket-changes", "3 PUT views");
        Assert.True(_storage.Requests.Length <= MostOfAWrite);
    }

    private async Task CostsAsync(Func<Task> use, params string[] expected)
    {
        _storage.Forget();
        await use();
        Assert.Equal(expected.Order(StringComparer.Ordinal), _storage.Sums.Order(StringComparer.Ordinal));
    }

    private Task<Outcome<Created<Ticket>>> OpenAsync(RetryKey? retry) =>
        _parts.Open.RunAsync(new("Title", "Description"), TicketChannel.Web, Given.Act(), retry, None);

    private Task<Outcome<Created<MessageView>>> SayAsync(MessageKind kind, RetryKey? retry = null) =>
        _parts.Post.RunAsync(new(_id), new("Text", kind), TicketChannel.Web, Act(), retry, None);

    private Task<Page<TicketSummary>> ListAsync(TicketFilter filter, Actor by) =>
        _parts.List.RunAsync(filter, 25, null, by, None);
}
