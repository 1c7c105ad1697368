using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>The table of the design, as staff. How long ago a ticket was closed matters nothing to them.</summary>
public sealed class StaffTransitionTests
{
    private static readonly TransitionTable Table = new("""
        | command \ from   | open          | kept           | active         | loose        | waiting       | closed, lapsed |
        | assign gus       | active gus AS | active gus AS  | active gus A   | active gus A | waiting gus A | 409            |
        | assign eve       | active eve AS | active eve S   | -              | active eve A | -             | 409            |
        | unassign         | -             | open U         | active U       | -            | waiting U     | 409            |
        | reply            | active RS     | active eve RS  | active eve R   | active R     | waiting eve R | 409            |
        | reply, open      | open R        | open eve R     | open RSU       | open RS      | open RSU      | open eve RS    |
        | reply, active    | active RS     | active eve RS  | active eve R   | active R     | active eve RS | 409            |
        | reply, waiting   | waiting RS    | waiting eve RS | waiting eve RS | waiting RS   | waiting eve R | 409            |
        | reply, closed    | closed RS     | closed eve RS  | closed eve RS  | closed RS    | closed eve RS | 409            |
        | note             | open N        | open eve N     | active eve N   | active N     | waiting eve N | closed eve N   |
        | note, open       | open N        | open eve N     | open SUN       | open SN      | open SUN      | open eve SN    |
        | note, active     | active SN     | active eve SN  | active eve N   | active N     | active eve SN | 409            |
        | note, waiting    | waiting SN    | waiting eve SN | waiting eve SN | waiting SN   | waiting eve N | 409            |
        | note, closed     | closed SN     | closed eve SN  | closed eve SN  | closed SN    | closed eve SN | closed eve N   |
        | set open         | -             | -              | open SU        | open S       | open SU       | open eve S     |
        | set active       | active S      | active eve S   | -              | -            | active eve S  | 409            |
        | set waiting      | waiting S     | waiting eve S  | waiting eve S  | waiting S    | -             | 409            |
        | set closed       | closed S      | closed eve S   | closed eve S   | closed S     | closed eve S  | -              |
        | set open, say    | open R        | open eve R     | open RSU       | open RS      | open RSU      | open eve RS    |
        | set active, say  | active RS     | active eve RS  | active eve R   | active R     | active eve RS | 409            |
        | set waiting, say | waiting RS    | waiting eve RS | waiting eve RS | waiting RS   | waiting eve R | 409            |
        | set closed, say  | closed RS     | closed eve RS  | closed eve RS  | closed RS    | closed eve RS | 409            |
        | edit texts       | open E        | open eve E     | active eve E   | active E     | waiting eve E | closed eve E   |
        | edit more        | open E        | open eve E     | active eve E   | active E     | waiting eve E | closed eve E   |
        | follow cleo      | open F        | open eve F     | active eve F   | active F     | waiting eve F | closed eve F   |
        | unfollow fay     | open G        | open eve G     | active eve G   | active G     | waiting eve G | closed eve G   |
        | unfollow me      | -             | -              | -              | -            | -             | -              |
        | remove           | 403           | 403            | 403            | 403          | 403           | 403            |
        | restore          | 403           | 403            | 403            | 403          | 403           | 403            |
        """);

    public static TheoryData<string, string[]> Lines => Table.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Every_command_of_an_agent_leads_where_the_table_says(string command, string[] cells) =>
        Assert.Equal(cells, await Cell.OfEveryOriginAsync(command, Given.Agent, Given.Customer));

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task An_admin_may_do_what_an_agent_may(string command, string[] cells)
    {
        // What else an admin may do stands in a table of its own.
        if (!Command.All.Single(one => one.Name == command).IsForAdmins)
            Assert.Equal(cells, await Cell.OfEveryOriginAsync(command, Given.Admin, Given.Customer));
    }

    [Fact]
    public void No_command_and_no_origin_is_missing()
    {
        Assert.Equal(Command.All.Select(command => command.Name), Table.Commands);
        Assert.Equal(Origin.All.Select(origin => origin.Name), Table.Origins);
    }
}
