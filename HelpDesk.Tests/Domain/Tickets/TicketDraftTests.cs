using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class TicketDraftTests
{
    [Fact]
    public void What_is_not_said_has_its_usual_value()
    {
        var draft = TicketDraft.Create(new(" Title ", "Text")).Value!;
        Assert.Equal(
            ("Title", "Text", TicketPriority.Normal, null),
            (draft.Title, draft.Description, draft.Priority, draft.Category));
        Assert.Equal((TagSet.Empty, CustomFields.Empty), (draft.Tags, draft.Fields));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("a\nb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u0085b")]
    public void A_title_is_one_line_of_text(string? title) => Assert.Equal(["/title"], Pointers(new(title, "Text")));

    [Theory]
    [InlineData("line\r\nline\ttab", true)]
    [InlineData("bell \u0007", false)]
    [InlineData("nul \u0000", false)]
    public void A_description_may_have_lines_but_no_other_controls(string description, bool isFine) =>
        Assert.Equal(isFine ? [] : ["/description"], Pointers(new("Title", description)));

    [Fact]
    public void Half_a_character_is_no_text()
    {
        Assert.Equal(["/title"], Pointers(new("\ud83d", "Text")));
        Assert.Equal(["/title"], Pointers(new("\udd25\ud83d", "Text")));
        Assert.Equal(["/title"], Pointers(new("x\ud83d\ud83d\udd25", "Text")));
        Assert.Empty(Pointers(new("\ud83d\udd25", "Text")));
    }

    [Fact]
    public void Every_limit_holds_to_the_character()
    {
        Assert.Empty(Pointers(Input(
            TicketLimits.Title, TicketLimits.Description, TicketLimits.Category, TicketLimits.Tags, TicketLimits.Tag)));
        Assert.Equal(["/title"], Pointers(Input(TicketLimits.Title + 1, 1, 1, 1, 1)));
        Assert.Equal(["/description"], Pointers(Input(1, TicketLimits.Description + 1, 1, 1, 1)));
        Assert.Equal(["/category"], Pointers(Input(1, 1, TicketLimits.Category + 1, 1, 1)));
        Assert.Equal(["/tags"], Pointers(Input(1, 1, 1, TicketLimits.Tags + 1, 2)));
        Assert.Equal(["/tags/0"], Pointers(Input(1, 1, 1, 1, TicketLimits.Tag + 1)));
    }

    [Fact]
    public void Tags_are_lower_case_and_each_stands_once()
    {
        var draft = TicketDraft.Create(new("T", "D", Tags: ["Zebra", "apple", " APPLE "])).Value!;
        Assert.Equal(["apple", "zebra"], draft.Tags.Values);
    }

    [Fact]
    public void Fields_are_limited_in_number_in_length_and_in_all_as_stored()
    {
        Assert.Empty(Pointers(Fields(20, 1_000, 'x')));
        Assert.Equal(["/fields"], Pointers(Fields(21, 1, 'x')));
        Assert.Equal(["/fields/f0"], Pointers(Fields(1, 1_001, 'x')));
        // A quotation mark is stored as two characters.
        Assert.Equal(["/fields"], Pointers(Fields(20, 1_000, '"')));
        Assert.Empty(Pointers(Fields(14, 1_000, '"')));
    }

    [Fact]
    public void Two_names_that_differ_only_in_outer_space_are_the_same_field()
    {
        var fields = new Dictionary<string, string?> { ["a"] = "1", [" a "] = "2" };
        Assert.Equal(["/fields/ a "], Pointers(new("T", "D", Fields: fields)));
    }

    private static TicketDraftInput Input(int title, int description, int category, int tags, int tag) => new(
        new string('t', title),
        new string('d', description),
        Category: new string('c', category),
        Tags: [.. Enumerable.Range(0, tags).Select(i => $"{(char)('a' + i)}".PadRight(tag, 'x'))]);

    private static TicketDraftInput Fields(int count, int length, char filler) =>
        new("T", "D", Fields: Enumerable.Range(0, count).ToDictionary(i => $"f{i}", _ => (string?)new string(filler, length)));

    private static string[] Pointers(TicketDraftInput input) =>
        TicketDraft.Create(input).Error is DomainError.Invalid invalid ? [.. invalid.Errors.Select(error => error.Pointer)] : [];
}
