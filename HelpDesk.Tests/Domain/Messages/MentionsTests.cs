using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Messages;

public sealed class MentionsTests
{
    /// <summary>What may stand around a name, and whether it still is one.</summary>
    private static readonly (string Text, bool Begins, bool Ends)[] Around =
    [
        ("", true, true), (" ", true, true), ("\n", true, true), ("\t", true, true), ("\u00A0", true, true),
        (",", true, true), (";", true, true), (":", true, true), ("!", true, true), ("?", true, true), ("'s", false, true),
        ("(", true, true), (")", true, true), ("\"", true, true), ("<", true, true), (">", true, true), ("/", true, true),
        ("*", true, true), ("…", true, true), ("🔥", true, true), ("+", true, true), ("#", true, true),
        (".", false, true), ("-", false, true), (". ", true, true), ("...", false, true), (" - ", true, true),
        ("a", false, false), ("é", false, false), ("ж", false, false), ("7", false, false), ("٣", false, false),
        ("_", false, false), ("@", false, false),
    ];

    private static readonly string[] Names = ["gus", "agent2", "a.b", "a-b", "a_b", "0day", "x__", new('n', UserName.MaxLength)];

    [Fact]
    public void A_user_name_behind_an_at_is_a_mention_wherever_it_stands_on_its_own()
    {
        foreach (var name in Names)
        {
            foreach (var (before, begins, _) in Around)
            {
                foreach (var (after, _, ends) in Around)
                {
                    var text = $"{before}@{name}{after}";
                    AssertFinds(text, begins && ends ? [name] : Longer(begins, name, after));
                }
            }
        }
    }

    [Theory]
    [InlineData("Nothing at all")]
    [InlineData("@")]
    [InlineData("@ gus")]
    [InlineData("gus")]
    [InlineData("@ab")]
    [InlineData("@ab.")]
    [InlineData("@-gus")]
    [InlineData("@.gus")]
    [InlineData("@_gus")]
    [InlineData("@@gus")]
    [InlineData("gus@example.com")]
    [InlineData("g.u-s_@example.com")]
    [InlineData("@gus@example.com")]
    [InlineData("é@example.com")]
    [InlineData("@gusé")]
    [InlineData("@nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn")]
    public void What_is_no_user_name_on_its_own_is_no_mention(string text) => AssertFinds(text, []);

    [Theory]
    [InlineData("Ask @agent2.", "agent2")]
    [InlineData("Ask @agent2...", "agent2")]
    [InlineData("Ask @agent2-", "agent2")]
    [InlineData("@agent2.- and so on", "agent2")]
    [InlineData("@a.b. Then", "a.b")]
    [InlineData("@agent_", "agent_")]
    public void The_dots_and_hyphens_of_a_sentence_belong_to_no_name(string text, string name) => AssertFinds(text, [name]);

    [Fact]
    public void Each_name_is_found_once_whatever_its_case_in_order_of_appearance() =>
        AssertFinds("@Gus, @eve and @GUS; then (@ada) @EVE", ["Gus", "eve", "ada"]);

    [Fact]
    public void No_more_than_the_first_few_are_found()
    {
        var names = Enumerable.Range(0, Mentions.Most + 1).Select(i => $"name{i}").ToArray();
        AssertFinds(string.Concat(names.Select(name => $"@{name} @{name} ")), names[..Mentions.Most]);
    }

    [Fact]
    public void A_note_of_the_greatest_length_is_looked_through()
    {
        AssertFinds(new string('@', MessageLimits.Content), []);
        AssertFinds($"{new string('n', MessageLimits.Content - 5)} @gus", ["gus"]);
        AssertFinds(string.Concat(Enumerable.Repeat("@n", MessageLimits.Content / 2)), []);
    }

    [Fact]
    public void A_note_remembers_whom_it_mentions_and_a_reply_nobody()
    {
        Assert.Equal(["gus", "ada"], MentionedBy(MessageKind.Note));
        Assert.Empty(MentionedBy(MessageKind.Reply));
    }

    private static IEnumerable<string> MentionedBy(MessageKind kind)
    {
        var draft = new MessageDraft(kind, "@gus, look, and @ada too", Status: null, ExpectedLastSeq: null);
        var posted = Given.Ticket(TicketStatus.Active).Post(draft, Given.OtherAgent).Value!;
        return Assert.IsType<TicketHappening.MessagePosted>(Assert.Single(posted.Events).What).Mentions.Names
            .Select(name => name.Value);
    }

    /// <summary>What goes on with letters of its own is another name.</summary>
    private static string[] Longer(bool begins, string name, string after) =>
        begins && after is ("a" or "7" or "_") && name.Length < UserName.MaxLength ? [name + after] : [];

    private static void AssertFinds(string text, string[] names) =>
        Assert.Equal(names, Mentions.Of(text).Names.Select(name => name.Value));
}
