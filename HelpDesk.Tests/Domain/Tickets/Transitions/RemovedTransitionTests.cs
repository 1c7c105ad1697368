using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>What comes of a command on a ticket that is removed, from whatever status it was.</summary>
public sealed class RemovedTransitionTests
{
    private static readonly Actor[] Everybody =
        [Given.Customer, Given.Follower, Given.OtherCustomer, Given.Agent, Given.OtherAgent, Given.Admin];

    public static TheoryData<string> Commands => [.. Command.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task It_is_not_there_for_anybody_but_an_admin_who_removes_or_restores_it(string name)
    {
        var command = Command.All.Single(one => one.Name == name);
        foreach (var origin in Origin.Removed)
        {
            foreach (var by in Everybody.Where(person => !command.IsForAdmins || person != Given.Admin))
                Assert.Equal("404", await Cell.OfAsync(command, origin, by, Given.Customer));
            // Whoever asked for help, staff or not.
            foreach (var by in new[] { Given.Agent, Given.Admin })
                Assert.Equal("404", await Cell.OfAsync(command, origin, by, by));
        }
    }

    [Fact]
    public async Task An_admin_restores_it_to_where_it_was_and_removes_it_no_second_time()
    {
        string[] expected =
        [
            "removed open: open B, -",
            "removed kept: open eve B, -",
            "removed active: active eve B, -",
            "removed loose: active B, -",
            "removed waiting: waiting eve B, -",
            "removed closed: closed eve B, -",
            "removed lapsed: closed eve B, -",
            "gone: 404, 404",
        ];
        Assert.Equal(expected, await Task.WhenAll(Origin.Removed.Select(async origin =>
            $"{origin.Name}: {await OfAsync("restore", origin)}, {await OfAsync("remove", origin)}")));
    }

    private static Task<string> OfAsync(string command, Origin origin) =>
        Cell.OfAsync(Command.All.Single(one => one.Name == command), origin, Given.Admin, Given.Customer);
}
