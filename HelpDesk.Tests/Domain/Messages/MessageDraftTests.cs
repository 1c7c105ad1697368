using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Domain.Messages;

public sealed class MessageDraftTests
{
    [Fact]
    public void What_is_not_said_has_its_usual_value() => Assert.Equal(
        new MessageDraft(MessageKind.Reply, "Text", Status: null, ExpectedLastSeq: null),
        MessageDraft.Create(new(" Text\n")).Value);

    [Fact]
    public void What_is_said_stays() => Assert.Equal(
        new MessageDraft(MessageKind.Note, "a\r\n\tb", TicketStatus.Waiting, ExpectedLastSeq: 0),
        MessageDraft.Create(new("a\r\n\tb", MessageKind.Note, TicketStatus.Waiting, 0)).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200b")]
    [InlineData("a\u0000")]
    [InlineData("\u001b[31m")]
    public void A_message_says_something(string? content) =>
        Assert.Equal(["/content"], MessageDraft.Create(new(content)).Error.Pointers());

    [Fact]
    public void Half_a_character_is_no_text()
    {
        Assert.Equal(["/content"], MessageDraft.Create(new("\ud83d")).Error.Pointers());
        Assert.Equal(["/content"], MessageDraft.Create(new("\udd25\ud83d")).Error.Pointers());
    }

    [Fact]
    public void It_may_be_as_long_as_the_limit_and_no_longer()
    {
        Assert.True(MessageDraft.Create(new(new string('x', MessageLimits.Content))).IsSuccess);
        Assert.True(MessageDraft.Create(new($" {new string('x', MessageLimits.Content)} ")).IsSuccess);
        Assert.Equal(["/content"], MessageDraft.Create(new(new string('x', MessageLimits.Content + 1))).Error.Pointers());
    }

    [Fact]
    public void Every_bad_field_is_named_at_once() =>
        Assert.Equal(["/content", "/expectedLastSeq"], MessageDraft.Create(new("", ExpectedLastSeq: -1)).Error.Pointers());
}
