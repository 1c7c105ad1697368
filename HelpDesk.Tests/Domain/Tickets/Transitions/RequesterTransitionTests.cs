using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>The table of the design, as the one who asked for help.</summary>
public sealed class RequesterTransitionTests
{
    private static readonly TransitionTable Table = new("""
        | command \ from   | open      | kept          | active        | loose     | waiting       | closed      | lapsed    |
        | assign gus       | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | assign eve       | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | unassign         | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | reply            | open R    | open eve R    | active eve R  | active R  | active eve RS | open eve RS | follow-up |
        | reply, open      | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | reply, active    | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | reply, waiting   | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | reply, closed    | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | note             | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | note, open       | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | note, active     | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | note, waiting    | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | note, closed     | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | set open         | -         | -             | 403           | 403       | 403           | open eve S  | too late  |
        | set active       | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | set waiting      | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | set closed       | closed S  | closed eve S  | closed eve S  | closed S  | closed eve S  | -           | -         |
        | set open, say    | open R    | open eve R    | 403           | 403       | 403           | open eve RS | too late  |
        | set active, say  | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | set waiting, say | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | set closed, say  | closed RS | closed eve RS | closed eve RS | closed RS | closed eve RS | 409         | 409       |
        | edit texts       | open E    | open eve E    | 403           | 403       | 403           | 403         | 403       |
        | edit more        | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | follow cleo      | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | unfollow fay     | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | unfollow me      | -         | -             | -             | -         | -             | -           | -         |
        | remove           | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        | restore          | 403       | 403           | 403           | 403       | 403           | 403         | 403       |
        """);

    public static TheoryData<string, string[]> Lines => Table.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Every_command_of_the_requester_leads_where_the_table_says(string command, string[] cells) =>
        Assert.Equal(cells, await Cell.OfEveryOriginAsync(command, Given.Customer, Given.Customer));

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task An_agent_who_asked_for_help_is_a_requester_like_others(string command, string[] cells) =>
        Assert.Equal(cells, await Cell.OfEveryOriginAsync(command, Given.Agent, Given.Agent));

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task So_is_an_admin(string command, string[] cells) =>
        Assert.Equal(cells, await Cell.OfEveryOriginAsync(command, Given.Admin, Given.Admin));

    [Fact]
    public void No_command_and_no_origin_is_missing()
    {
        Assert.Equal(Command.All.Select(command => command.Name), Table.Commands);
        Assert.Equal(Origin.All.Select(origin => origin.Name), Table.Origins);
    }
}
