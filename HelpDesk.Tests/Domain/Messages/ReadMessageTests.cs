using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Messages;

public sealed class ReadMessageTests
{
    [Theory]
    [InlineData(1, "note 1")]
    [InlineData(2, "reply 1")]
    [InlineData(3, "note 2")]
    [InlineData(4, "reply 2")]
    public async Task Staff_find_every_message_by_its_place_in_all_of_it(int seq, string content) =>
        Assert.Equal((content, seq), await FoundAsync(seq, Given.Agent, of: Given.Customer));

    [Theory]
    [InlineData(1, "reply 1")]
    [InlineData(2, "reply 2")]
    public async Task All_others_find_the_replies_by_their_place_among_them(int seq, string content)
    {
        Assert.Equal((content, seq), await FoundAsync(seq, Given.Customer, of: Given.Customer));
        Assert.Equal((content, seq), await FoundAsync(seq, Given.Follower, of: Given.Customer));
        Assert.Equal((content, seq), await FoundAsync(seq, Given.Agent, of: Given.Agent));
    }

    [Fact]
    public async Task Where_nothing_was_said_there_is_nothing()
    {
        foreach (var seq in new[] { int.MinValue, -1, 0, 3, 4, int.MaxValue })
            Assert.Equal(new DomainError.NotFound(), (await ReadAsync(seq, Given.Customer, of: Given.Customer)).Error);
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(5, Given.Agent, of: Given.Customer)).Error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    public async Task A_number_that_none_can_have_is_not_even_looked_for(int seq)
    {
        var conversation = Conversation(Given.Customer);
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(conversation, seq, Given.Agent)).Error);
        Assert.Equal(0, conversation.Reads);
    }

    [Fact]
    public async Task Another_message_is_never_given_in_its_place()
    {
        var message = Given.Ticket().Post(Given.Reply()).Value!.Message! with { Seq = 2 };
        var broken = new ConversationsInMemory(Given.Ticket(), message);
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(broken, 1, Given.Agent)).Error);
    }

    [Fact]
    public async Task What_was_said_to_others_is_not_there() =>
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(1, Given.OtherCustomer, of: Given.Customer)).Error);

    private static async Task<(string Content, int Seq)?> FoundAsync(int seq, Actor by, Actor of) =>
        (await ReadAsync(seq, by, of)).Value is { } found ? (found.Message.Content, found.Seq) : null;

    private static Task<Outcome<MessageView>> ReadAsync(int seq, Actor by, Actor of) => ReadAsync(Conversation(of), seq, by);

    private static Task<Outcome<MessageView>> ReadAsync(ConversationsInMemory conversation, int seq, Actor by) =>
        new ReadMessage(new ReadMessages(conversation)).RunAsync(new TicketId(1), seq, by, CancellationToken.None);

    private static ConversationsInMemory Conversation(Actor requester)
    {
        var ticket = Given.Ticket(requester: requester);
        var messages = new List<Message>();
        foreach (var (kind, content) in Said)
        {
            var change = ticket.Post(new MessageDraft(kind, content, Status: null, ExpectedLastSeq: null)).Value!;
            ticket = change.Head;
            messages.Add(change.Message!);
        }

        return new ConversationsInMemory(ticket, messages);
    }

    private static (MessageKind Kind, string Content)[] Said =>
    [
        (MessageKind.Note, "note 1"),
        (MessageKind.Reply, "reply 1"),
        (MessageKind.Note, "note 2"),
        (MessageKind.Reply, "reply 2"),
    ];
}
