using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class KeysTests
{
    [Theory]
    [InlineData("plain-1", "plain-1")]
    [InlineData("a|b", "a!007Cb")]
    [InlineData("a!b", "a!0021b")]
    [InlineData("a/b\\c#d?e", "a!002Fb!005Cc!0023d!003Fe")]
    [InlineData("tab\tnul\u0000", "tab!0009nul!0000")]
    [InlineData("日本 ü", "日本 ü")]
    [InlineData("🔥", "!D83D!DD25")]
    [InlineData("!007C", "!0021007C")]
    [InlineData("", "")]
    public void Any_text_becomes_a_key_and_a_text_again(string text, string key)
    {
        Assert.Equal(key, Keys.Escape(text));
        Assert.Equal(text, Keys.Unescape(key));
    }

    [Fact]
    public void No_two_texts_become_the_same_key()
    {
        string[] parts = ["", "a", "|", "!", "/", "!007C", "007C", "\u0001", "!!"];
        var texts = (from one in parts from two in parts from three in parts select one + two + three).Distinct().ToList();
        Assert.Equal(texts.Count, texts.Select(Keys.Escape).Distinct().Count());
        Assert.All(texts, text => Assert.Equal(text, Keys.Unescape(Keys.Escape(text))));
        Assert.All(texts, text =>
            Assert.DoesNotContain(Keys.Escape(text), c => c is '/' or '\\' or '#' or '?' or '|' || char.IsControl(c)));
    }

    [Fact]
    public void Newer_moments_sort_first_to_the_tick()
    {
        var moment = new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.FromHours(2));
        Assert.True(string.CompareOrdinal(Keys.NewestFirst(moment.AddTicks(1)), Keys.NewestFirst(moment)) < 0);
        Assert.Equal(Keys.NewestFirst(moment), Keys.NewestFirst(moment.ToUniversalTime()));
        Assert.Equal(19, Keys.NewestFirst(DateTimeOffset.MinValue).Length);
        Assert.Equal(19, Keys.NewestFirst(DateTimeOffset.MaxValue).Length);
    }

    [Fact]
    public void Tickets_that_follow_one_another_are_far_apart_and_a_partition_tells_its_ticket()
    {
        Assert.Equal("4201000000", TicketRow.PartitionKey(new(1024)));
        Assert.All([1, 10, 1024, int.MaxValue], id => Assert.Equal(id, TicketRow.IdOf(TicketRow.PartitionKey(new(id))).Value));
    }
}
