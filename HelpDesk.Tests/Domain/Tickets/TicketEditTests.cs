using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class TicketEditTests
{
    [Fact]
    public void What_is_left_out_stays_out()
    {
        var edit = TicketEdit.Create(new()).Value!;
        Assert.False(edit.Title.IsGiven || edit.Description.IsGiven || edit.Priority.IsGiven);
        Assert.False(edit.Category.IsGiven || edit.Tags.IsGiven);
        Assert.Empty(edit.Fields!);
        Assert.True(edit.IsOfTextsOnly);
    }

    [Fact]
    public void What_is_given_keeps_the_rules_of_a_new_ticket()
    {
        var edit = TicketEdit.Create(new()
        {
            Title = " Title ",
            Description = " a\nb ",
            Priority = TicketPriority.High,
            Category = " Billing ",
            Tags = new(["B", "a", " A "]),
            Fields = new(new Dictionary<string, string?> { [" room "] = " 12 ", ["floor"] = null }),
        }).Value!;
        Assert.Equal(("Title", "a\nb", TicketPriority.High), (edit.Title.Value, edit.Description.Value, edit.Priority.Value));
        Assert.Equal(("Billing", "a,b"), (edit.Category.Value, string.Join(',', edit.Tags.Value.Values)));
        Assert.Equal(new Dictionary<string, string?> { ["room"] = "12", ["floor"] = null }, edit.Fields);
    }

    [Fact]
    public void Null_takes_away_what_may_be_missing()
    {
        var edit = TicketEdit.Create(new() { Category = (string?)null, Tags = new(null), Fields = new(null) }).Value!;
        Assert.Equal((true, null), (edit.Category.IsGiven, edit.Category.Value));
        Assert.Equal(TagSet.Empty, edit.Tags.Value);
        Assert.Null(edit.Fields);
    }

    [Fact]
    public void Null_does_not_take_away_what_must_be_there() => Assert.Equal(
        ["/title", "/description", "/priority"],
        Pointers(new() { Title = (string?)null, Description = (string?)null, Priority = (TicketPriority?)null }));

    [Fact]
    public void Every_bad_field_is_named_at_once() => Assert.Equal(
        ["/title", "/description", "/priority", "/category", "/tags/1", "/fields/a~1b~0"],
        Pointers(new()
        {
            Title = "two\nlines",
            Description = "\u0000",
            Priority = (TicketPriority?)null,
            Category = "a,b",
            Tags = new(["fine", ""]),
            Fields = new(new Dictionary<string, string?> { ["a/b~"] = "" }),
        }));

    [Fact]
    public void Every_limit_holds_to_the_character()
    {
        Assert.Empty(Pointers(Lengths(0)));
        Assert.Equal(["/title", "/description", "/category", "/tags/0", "/fields/f"], Pointers(Lengths(1)));
        Assert.Equal(["/tags"], Pointers(new() { Tags = new([.. Many(21)]) }));
        Assert.Equal(["/fields"], Pointers(new() { Fields = new(Many(21).ToDictionary(name => name, _ => (string?)null)) }));
    }

    public static TheoryData<string, bool> Kinds => new()
    {
        { "texts", true },
        { "priority", false },
        { "category", false },
        { "tags", false },
        { "fields", false },
        { "all fields", false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Texts_are_title_and_description(string kind, bool isOfTextsOnly)
    {
        var input = new TicketEditInput { Title = "Title", Description = "Text" };
        var edit = TicketEdit.Create(kind switch
        {
            "priority" => input with { Priority = TicketPriority.Low },
            "category" => input with { Category = (string?)null },
            "tags" => input with { Tags = new(null) },
            "fields" => input with { Fields = new(new Dictionary<string, string?> { ["room"] = null }) },
            "all fields" => input with { Fields = new(null) },
            _ => input,
        }).Value!;
        Assert.Equal(isOfTextsOnly, edit.IsOfTextsOnly);
    }

    private static TicketEditInput Lengths(int more) => new()
    {
        Title = new string('t', TicketLimits.Title + more),
        Description = new string('d', TicketLimits.Description + more),
        Category = new string('c', TicketLimits.Category + more),
        Tags = new([new string('x', TicketLimits.Tag + more)]),
        Fields = new(new Dictionary<string, string?> { ["f"] = new string('v', TicketLimits.FieldValue + more) }),
    };

    private static IEnumerable<string> Many(int count) => Enumerable.Range(0, count).Select(i => $"f{i}");

    private static string[] Pointers(TicketEditInput input) => TicketEdit.Create(input).Error.Pointers();
}
