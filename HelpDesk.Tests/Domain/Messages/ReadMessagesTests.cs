using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Messages;

public sealed class ReadMessagesTests
{
    [Fact]
    public async Task Staff_read_all_of_it_numbered_as_it_was_said()
    {
        var desk = Conversation(Given.Customer);
        var view = (await ReadAsync(desk, Given.Agent)).Value!;
        Assert.Equal(["1 note", "2 reply", "3 note", "4 reply", "5 reply"], Lines(view));
        Assert.Equal(1, desk.Reads);
    }

    [Fact]
    public async Task The_requester_and_followers_read_the_replies_numbered_without_a_gap()
    {
        foreach (var reader in new[] { Given.Customer, Given.Follower })
        {
            var desk = Conversation(Given.Customer);
            var view = (await ReadAsync(desk, reader)).Value!;
            Assert.Equal(["1 reply", "2 reply", "3 reply"], Lines(view));
            Assert.Equal((1, false), (desk.Reads, view.SeesNotes));
        }
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Admin)]
    public async Task Staff_who_asked_for_help_read_what_others_would(Role role)
    {
        var reader = Given.Agent with { Role = role };
        var view = (await ReadAsync(Conversation(reader), reader)).Value!;
        Assert.Equal(["1 reply", "2 reply", "3 reply"], Lines(view));
        Assert.Equal(["2 reply", "3 reply"], Lines((await ReadAsync(Conversation(reader), reader, after: 1)).Value!));
    }

    [Fact]
    public async Task The_next_part_begins_where_the_reader_has_come_to()
    {
        var first = (await ReadAsync(Conversation(Given.Customer), Given.Customer, limit: 2)).Value!;
        Assert.Equal(2, first.Next);
        var second = (await ReadAsync(Conversation(Given.Customer), Given.Customer, after: 2, limit: 2)).Value!;
        Assert.Equal(["3 reply"], Lines(second));
        Assert.Null(second.Next);
        Assert.Equal(4, (await ReadAsync(Conversation(Given.Customer), Given.Agent, after: 2, limit: 2)).Value!.Next);
    }

    [Fact]
    public async Task A_conversation_of_others_and_none_at_all_are_not_there()
    {
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(Conversation(Given.Customer), Given.OtherCustomer)).Error);
        var nowhere = Given.Ticket(id: 2);
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(new ConversationsInMemory(nowhere), Given.Agent)).Error);
    }

    private static Task<Outcome<ConversationView>> ReadAsync(
        ConversationsInMemory desk, Actor by, int after = 0, int limit = 10) =>
        new ReadMessages(desk).RunAsync(new TicketId(1), after, limit, by, CancellationToken.None);

    private static IEnumerable<string> Lines(ConversationView view) => view.Conversation.Messages
        .Select(message => $"{message.SeqFor(view.SeesNotes)} {message.Kind.ToString().ToLowerInvariant()}");

    private static ConversationsInMemory Conversation(Actor requester)
    {
        var ticket = Given.Ticket(TicketStatus.Active, requester);
        var messages = new List<Message>();
        foreach (var draft in new[] { Given.Note(), Given.Reply(), Given.Note(), Given.Reply(), Given.Reply() })
        {
            var change = ticket.Post(draft).Value!;
            ticket = change.Head;
            messages.Add(change.Message!);
        }

        return new ConversationsInMemory(ticket, messages);
    }
}
