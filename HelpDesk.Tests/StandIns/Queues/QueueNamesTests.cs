using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Extensions.Configuration;

namespace HelpDesk.Tests.StandIns.Queues;

public sealed class QueueNamesTests
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder()
        .AddInMemoryCollection([new("Queue", "ticket"), new("Parts:Kind", "changes"), new("Empty", "")])
        .Build();

    [Theory]
    [InlineData("ticket-changes", "ticket-changes")]
    [InlineData("Ticket-Changes", "ticket-changes")]
    [InlineData("%Queue%-%Parts:Kind%", "ticket-changes")]
    public void A_name_is_put_together_from_settings_in_lower_case(string name, string resolved) =>
        Assert.Equal(resolved, QueueNames.Resolve(name, Configuration));

    [Theory]
    [InlineData("%Nothing%", "Nothing")]
    [InlineData("%Empty%", "Empty")]
    [InlineData("ab", "3 to 63")]
    [InlineData("a--b", "single dashes")]
    [InlineData("-ab", "either end")]
    [InlineData("ab-", "either end")]
    [InlineData("a_b", "a_b")]
    [InlineData("abc\n", "no queue name")]
    [InlineData("größe", "größe")]
    public void A_name_that_cannot_be_is_refused_with_the_reason(string name, string reason)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => QueueNames.Resolve(name, Configuration));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_poison_queue_has_none_of_its_own_nor_has_a_name_that_would_be_too_long()
    {
        Assert.Equal("changes-poison", QueueNames.Poison("changes"));
        Assert.Null(QueueNames.Poison("changes-poison"));
        Assert.Equal(63, QueueNames.Poison(new string('a', 56))!.Length);
        Assert.Null(QueueNames.Poison(new string('a', 57)));
    }

    [Fact]
    public void Two_functions_on_one_queue_are_refused_by_name()
    {
        QueueNames.RefuseSharedQueues([("One", "a-queue"), ("Two", "b-queue")]);

        var refused = Assert.Throws<InvalidOperationException>(
            () => QueueNames.RefuseSharedQueues([("Two", "a-queue"), ("Other", "b-queue"), ("One", "A-queue")]));

        Assert.Contains("'a-queue' has more than one function (One, Two)", refused.Message, StringComparison.OrdinalIgnoreCase);
    }
}
