using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class EditingTests
{
    private static readonly TicketEditInput All = new()
    {
        Title = "New title",
        Description = "New text",
        Priority = TicketPriority.Urgent,
        Category = "billing",
        Tags = new(["b", "a"]),
        Fields = Fields(("room", "12"), ("floor", "3")),
    };

    [Fact]
    public void One_event_says_all_that_was_changed_with_the_values_that_are_short()
    {
        Assert.Equal(
            [
                new(TicketField.Title, "Title", "New title"),
                new(TicketField.Description),
                new(TicketField.Priority, "normal", "urgent"),
                new(TicketField.Category, null, "billing"),
                new(TicketField.Tags, "", "a,b"),
                new(TicketField.Fields),
            ],
            Changes(Given.Ticket().Edit(All).Value!));
    }

    [Fact]
    public void What_is_left_out_stays()
    {
        var before = Given.Ticket().Edit(All).Head();
        var after = before.Edit(new() { Title = "Third" }).Head();
        var same = before with
        {
            Title = "Third",
            UpdatedAt = after.UpdatedAt,
            PublicUpdatedAt = after.UpdatedAt,
            LastEventSeq = before.LastEventSeq + 1,
            PublicVersion = before.PublicVersion + 1,
        };
        Assert.Equal(same, after);
    }

    [Fact]
    public void What_says_nothing_new_changes_nothing()
    {
        var edited = Given.Ticket().Edit(All).Head();
        Assert.True(edited.Edit(All).Value!.IsNothing);
        Assert.Same(edited, edited.Edit(new()).Head());
        Assert.True(edited.Edit(new() { Fields = Fields(("none", null)) }).Value!.IsNothing);
    }

    [Fact]
    public void Fields_are_set_and_taken_away_one_by_one()
    {
        var changes = Fields(("room", null), ("floor", "4"), ("desk", "1"));
        var ticket = Given.Ticket().Edit(All).Head().Edit(new() { Fields = changes }).Head();
        Assert.Equal([new("desk", "1"), new("floor", "4")], ticket.Fields.Values);
    }

    [Fact]
    public void Null_takes_away_category_tags_and_all_fields()
    {
        var edited = Given.Ticket().Edit(All).Head();
        var change = edited.Edit(new() { Category = (string?)null, Tags = new(null), Fields = new(null) }).Value!;
        Assert.Equal((null, TagSet.Empty, CustomFields.Empty), (change.Head.Category, change.Head.Tags, change.Head.Fields));
        Assert.Equal(
            [new(TicketField.Category, "billing", null), new(TicketField.Tags, "a,b", ""), new(TicketField.Fields)],
            Changes(change));
    }

    [Fact]
    public void Old_and_new_fields_together_keep_the_limits()
    {
        var full = Given.Ticket().Edit(new() { Fields = Fields(Names(20).Select(name => (name, (string?)"x"))) }).Head();
        Assert.Equal(["/fields"], full.Edit(new() { Fields = Fields(("more", "x")) }).Error.Pointers());
        Assert.True(full.Edit(new() { Fields = Fields(("more", "x"), ("f1", null)) }).IsSuccess);

        var quotes = new string('"', 980);
        var lengthy = Given.Ticket().Edit(new() { Fields = Fields(Names(15).Select(name => (name, (string?)quotes))) }).Head();
        Assert.Equal(["/fields"], lengthy.Edit(new() { Fields = Fields(("more", new string('x', 1_000))) }).Error.Pointers());
    }

    private static Optional<IReadOnlyDictionary<string, string?>?> Fields(
        params IEnumerable<(string Name, string? Value)> fields) =>
        new(fields.ToDictionary(field => field.Name, field => field.Value));

    private static IReadOnlyList<FieldChange> Changes(TicketChange change) =>
        ((TicketHappening.Edited)Assert.Single(change.Events).What).Changes;

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(i => $"f{i}");
}
