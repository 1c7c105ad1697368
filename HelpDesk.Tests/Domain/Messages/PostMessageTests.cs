using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Messages;

public sealed class PostMessageTests
{
    private static readonly RetryKey Key = new(Given.Customer.Id, "key", "body");

    private static readonly Ticket Lapsed = Given.Ticket(TicketStatus.Closed);

    private static readonly DateTimeOffset Late = Lapsed.UpdatedAt.AddDays(15);

    [Fact]
    public async Task A_message_is_written_as_it_was_sent()
    {
        var desk = new TicketsInMemory(Given.Ticket());
        var (message, isReplay) = (await PostAsync(desk)).Value!;
        Assert.False(isReplay);
        Assert.Equal(message, Assert.Single(desk.Messages));
        Assert.Equal(("Hello", TicketChannel.Mobile, Given.Customer), (message.Content, message.Source, message.Sender));
    }

    [Fact]
    public async Task Whoever_writes_gets_its_number_as_they_count()
    {
        var noted = Given.Ticket().Post(Given.Note()).Head();
        foreach (var (by, seq) in new[] { (Given.Customer, 1), (Given.Follower, 1), (Given.Agent, 2) })
        {
            var desk = new TicketsInMemory(noted);
            var posted = await new PostMessage(desk, desk.FirstTries, Given.Utc).RunAsync(
                noted.Id, new("Hello"), TicketChannel.Web, Given.Act(by: by), retry: null, CancellationToken.None);
            Assert.Equal(seq, posted.Value!.Value.Seq);
        }
    }

    [Fact]
    public async Task A_second_try_gets_the_first_answer_and_says_nothing_twice()
    {
        var desk = new TicketsInMemory(Given.Ticket());
        var first = (await PostAsync(desk, Key)).Value!;
        var second = (await PostAsync(desk, Key)).Value!;
        Assert.Equal((first.Value, true), (second.Value, second.IsReplay));
        Assert.Single(desk.Messages);
    }

    [Fact]
    public async Task Without_a_key_it_is_said_twice()
    {
        var desk = new TicketsInMemory(Given.Ticket());
        await PostAsync(desk);
        await PostAsync(desk);
        Assert.Equal([1, 2], desk.Messages.Select(message => message.Seq));
    }

    [Fact]
    public async Task A_late_reply_opens_a_ticket_that_goes_on_with_the_old_one()
    {
        var desk = new TicketsInMemory(Lapsed);
        var (message, isReplay) = (await PostAsync(desk, at: Late)).Value!;
        Assert.False(isReplay);
        Assert.Equal((Lapsed.Id, Late), (desk[message.Ticket].FollowUpOf, desk[message.Ticket].CreatedAt));
        Assert.Equal(message, Assert.Single(desk.Messages));
        Assert.Same(Lapsed, desk[Lapsed.Id]);
    }

    [Fact]
    public async Task A_second_try_of_a_late_reply_opens_no_second_ticket()
    {
        var desk = new TicketsInMemory(Lapsed);
        var first = (await PostAsync(desk, Key, Late)).Value!;
        var second = (await PostAsync(desk, Key, Late.AddMinutes(5))).Value!;
        Assert.Equal((first.Value, true), (second.Value, second.IsReplay));
        Assert.Single(desk.Written);
        Assert.Equal([Lapsed.Id], desk.FirstTries.Instead);
    }

    [Fact]
    public async Task A_second_try_finishes_what_the_first_one_only_began()
    {
        var desk = new TicketsInMemory(Lapsed);
        var begun = new FirstTry(new TicketId(77), new OperationId(Guid.NewGuid()), Late);
        await desk.FirstTries.TakeAsync(Key, begun, Lapsed.Id, CancellationToken.None);
        var (message, isReplay) = (await PostAsync(desk, Key, Late.AddMinutes(5))).Value!;
        Assert.True(isReplay);
        Assert.Equal((begun.Ticket, begun.At), (message.Ticket, desk[begun.Ticket].CreatedAt));
        Assert.All(desk.Events, happened => Assert.Equal(begun.Operation, happened.Operation));
    }

    [Fact]
    public async Task A_second_try_finds_its_follow_up_though_the_old_ticket_was_opened_again()
    {
        var desk = new TicketsInMemory(Lapsed);
        var first = (await PostAsync(desk, Key, Late)).Value!;
        await desk.AddAsync(Lapsed.Set(TicketStatus.Open, at: Late).Value!, CancellationToken.None);
        Assert.Equal(first.Value, (await PostAsync(desk, Key, Late.AddMinutes(5))).Value!.Value);
    }

    [Fact]
    public async Task A_key_that_was_used_for_something_else_is_refused()
    {
        var desk = new TicketsInMemory(Lapsed);
        await PostAsync(desk, Key, Late);
        var other = await PostAsync(desk, Key with { Body = "other" }, Late);
        Assert.Equal("idempotency-key-reused", other.Error.Code());
        Assert.Single(desk.Written);
    }

    [Fact]
    public async Task Nothing_comes_of_a_bad_message_or_a_ticket_that_is_not_there()
    {
        var desk = new TicketsInMemory(Lapsed);
        var post = new PostMessage(desk, desk.FirstTries, Given.Utc);
        var act = Given.Act(Late);
        var bad = await post.RunAsync(Lapsed.Id, new(""), TicketChannel.Web, act, Key, CancellationToken.None);
        var nowhere = await post.RunAsync(new(9), new("Text"), TicketChannel.Web, act, Key, CancellationToken.None);
        Assert.Equal(["/content"], bad.Error.Pointers());
        Assert.Equal(new DomainError.NotFound(), nowhere.Error);
        Assert.Empty(desk.Written);
        Assert.Empty(desk.FirstTries.Instead);
    }

    private static async Task<Outcome<Created<Message>>> PostAsync(
        TicketsInMemory desk, RetryKey? retry = null, DateTimeOffset? at = null)
    {
        var posted = await new PostMessage(desk, desk.FirstTries, Given.Utc).RunAsync(
            new TicketId(1), new("Hello"), TicketChannel.Mobile, Given.Act(at), retry, CancellationToken.None);
        return posted.IsSuccess
            ? new Created<Message>(posted.Value.Value.Message, posted.Value.IsReplay)
            : posted.Error;
    }
}
