using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class TagSetTests
{
    [Fact]
    public void Tags_are_lower_case_in_order_and_each_stands_once() =>
        Assert.Equal(["a", "b", "é"], Parse("b", "É", " a ", "B", "A").Tags.Values);

    [Fact]
    public void They_are_the_same_whatever_order_they_came_in()
    {
        var (one, other) = (Parse("a", "b").Tags, Parse("B", "A").Tags);
        Assert.Equal((one, one.GetHashCode()), (other, other.GetHashCode()));
        Assert.Equal(one, TagSet.FromStored(["a", "b"]));
        Assert.NotEqual(one, Parse("a").Tags);
    }

    [Fact]
    public void Each_bad_tag_is_named() =>
        Assert.Equal(["/t/0", "/t/2", "/t/3", "/t/4"], Parse(null, "fine", "", "a,b", "two\nlines").Pointers);

    [Fact]
    public void There_are_twenty_at_the_most_and_those_that_stand_twice_count()
    {
        Assert.Empty(Parse([.. Enumerable.Range(0, 20).Select(i => $"{i}")]).Pointers);
        Assert.Equal(["/t"], Parse([.. Enumerable.Repeat("same", 21)]).Pointers);
    }

    private static (TagSet Tags, string[] Pointers) Parse(params string?[] raw)
    {
        var violations = new Violations();
        var tags = TagSet.Parse(raw, violations, "/t");
        return (tags, violations.Any ? violations.ToError().Pointers() : []);
    }
}
