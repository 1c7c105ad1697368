using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>The table of the design, as somebody who only follows the ticket: they write along and change nothing else.</summary>
public sealed class FollowerTransitionTests
{
    private static readonly TransitionTable Table = new("""
        | command \ from   | open   | kept       | active       | loose    | waiting       | closed       | lapsed       |
        | assign gus       | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | assign eve       | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | unassign         | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | reply            | open R | open eve R | active eve R | active R | active eve RS | open eve RS  | follow-up    |
        | reply, open      | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | reply, active    | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | reply, waiting   | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | reply, closed    | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | note             | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | note, open       | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | note, active     | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | note, waiting    | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | note, closed     | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set open         | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set active       | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set waiting      | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set closed       | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set open, say    | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set active, say  | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set waiting, say | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | set closed, say  | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | edit texts       | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | edit more        | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | follow cleo      | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | unfollow fay     | open G | open eve G | active eve G | active G | waiting eve G | closed eve G | closed eve G |
        | unfollow me      | open G | open eve G | active eve G | active G | waiting eve G | closed eve G | closed eve G |
        | remove           | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        | restore          | 403    | 403        | 403          | 403      | 403           | 403          | 403          |
        """);

    public static TheoryData<string, string[]> Lines => Table.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Every_command_of_a_follower_leads_where_the_table_says(string command, string[] cells) =>
        Assert.Equal(cells, await Cell.OfEveryOriginAsync(command, Given.Follower, Given.Customer));

    [Fact]
    public void No_command_and_no_origin_is_missing()
    {
        Assert.Equal(Command.All.Select(command => command.Name), Table.Commands);
        Assert.Equal(Origin.All.Select(origin => origin.Name), Table.Origins);
    }
}
