using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class CustomFieldsTests
{
    [Fact]
    public void They_stand_in_order_of_their_names_and_are_the_same_if_all_of_them_are()
    {
        var fields = CustomFields.FromStored(new Dictionary<string, string> { ["b"] = "2", ["B"] = "1", ["a"] = "3" });
        Assert.Equal(["B", "a", "b"], fields.Values.Keys);
        var same = CustomFields.FromStored(new Dictionary<string, string> { ["a"] = "3", ["b"] = "2", ["B"] = "1" });
        Assert.Equal((fields, fields.GetHashCode()), (same, same.GetHashCode()));
        Assert.NotEqual(fields, With(fields, ("a", "4")).Fields);
        Assert.NotEqual(fields, With(fields, ("a", null)).Fields);
    }

    [Fact]
    public void A_change_leaves_the_fields_it_was_made_from_alone()
    {
        var one = With(CustomFields.Empty, ("a", "1")).Fields;
        Assert.Equal([new("b", "2")], With(one, ("a", null), ("b", "2")).Fields.Values);
        Assert.Equal([new("a", "1")], one.Values);
        Assert.Empty(CustomFields.Empty.Values);
    }

    [Fact]
    public void Twenty_fit_and_one_more_does_not()
    {
        var full = With(CustomFields.Empty, [.. Many(20)]);
        Assert.Empty(full.Pointers);
        Assert.Equal(["/here"], With(full.Fields, ("more", "x")).Pointers);
        Assert.Empty(With(full.Fields, ("f0", "other")).Pointers);
        Assert.Empty(With(full.Fields, ("f0", null), ("more", "x")).Pointers);
    }

    [Fact]
    public void All_together_are_measured_as_they_are_stored()
    {
        // Twenty names of three characters, each value of 1,000, and three signs around each: less than it may be.
        const int Rest = 30_000 - (19 * (3 + 3 + 1_000 + 3)) - (3 + 3 + 3);
        var most = Enumerable.Range(10, 19).Select(i => ($"f{i}", (string?)new string('x', 1_000))).ToArray();
        Assert.Empty(With(CustomFields.Empty, [.. most, ("f29", new string('x', Rest))]).Pointers);
        Assert.Equal(["/here"], With(CustomFields.Empty, [.. most, ("f29", new string('x', Rest + 1))]).Pointers);
    }

    [Theory]
    [InlineData("x", 1)]
    [InlineData("é", 1)]
    [InlineData("漢", 1)]
    [InlineData("\"", 2)]
    [InlineData("\\", 2)]
    [InlineData("\n", 2)]
    [InlineData("\t", 2)]
    [InlineData("\u00a0", 6)]
    [InlineData("\u200d", 6)]
    [InlineData("😀", 12)]
    public void A_sign_counts_as_many_characters_as_it_takes_to_write_it_down(string sign, int length)
    {
        var most = 29_993 / length;
        Assert.Empty(With(CustomFields.Empty, ("a", Times(most))).Pointers);
        Assert.Equal(["/here"], With(CustomFields.Empty, ("a", Times(most + 1))).Pointers);

        string Times(int count) => string.Concat(Enumerable.Repeat(sign, count));
    }

    private static IEnumerable<(string, string?)> Many(int count) =>
        Enumerable.Range(0, count).Select(i => ($"f{i}", (string?)"x"));

    private static (CustomFields Fields, string[] Pointers) With(
        CustomFields before, params IEnumerable<(string Name, string? Value)> changes)
    {
        var violations = new Violations();
        var fields = before.With(changes.ToDictionary(one => one.Name, one => one.Value), violations, "/here");
        return (fields, violations.Any ? violations.ToError().Pointers() : []);
    }
}
