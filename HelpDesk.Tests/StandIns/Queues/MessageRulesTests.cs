using Microsoft.Azure.Functions.Worker.LocalHost.Queues;

namespace HelpDesk.Tests.StandIns.Queues;

public sealed class MessageRulesTests
{
    [Theory]
    [InlineData(1, true, "Run")]
    [InlineData(5, true, "Run")]
    [InlineData(6, true, "Poison")]
    [InlineData(5, false, "Run")]
    [InlineData(6, false, "Leave")]
    public void A_message_is_run_as_often_as_allowed(long received, bool hasPoisonQueue, string fate) =>
        Assert.Equal(fate, MessageRules.OnArrival(received, 5, hasPoisonQueue).ToString());

    [Theory]
    [InlineData(1, true, "Release")]
    [InlineData(4, true, "Release")]
    [InlineData(5, true, "Poison")]
    [InlineData(1, false, "Leave")]
    [InlineData(5, false, "Leave")]
    public void A_failure_is_tried_again_until_it_was_the_last(long received, bool hasPoisonQueue, string fate) =>
        Assert.Equal(fate, MessageRules.OnFailure(received, 5, hasPoisonQueue).ToString());

    [Fact]
    public void A_success_deletes() => Assert.Equal(MessageFate.Delete, MessageRules.OnSuccess());
}
