using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>What an admin may do on the tickets of others beyond what an agent may.</summary>
public sealed class AdminTransitionTests
{
    private static readonly TransitionTable Table = new("""
        | command \ from | open   | kept       | active       | loose    | waiting       | closed, lapsed |
        | remove         | open X | open eve X | active eve X | active X | waiting eve X | closed eve X   |
        | restore        | -      | -          | -            | -        | -             | -              |
        """);

    public static TheoryData<string, string[]> Lines => Table.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task An_admin_removes_a_ticket_from_every_status(string command, string[] cells) =>
        Assert.Equal(cells, await Cell.OfEveryOriginAsync(command, Given.Admin, Given.Customer));

    [Fact]
    public void No_command_and_no_origin_is_missing()
    {
        Assert.Equal(Command.All.Where(command => command.IsForAdmins).Select(command => command.Name), Table.Commands);
        Assert.Equal(Origin.All.Select(origin => origin.Name), Table.Origins);
    }
}
