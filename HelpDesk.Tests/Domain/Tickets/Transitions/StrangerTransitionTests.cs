using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

public sealed class StrangerTransitionTests
{
    public static TheoryData<string> Commands => [.. Command.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Whatever_somebody_asks_of_the_ticket_of_another_it_is_not_there(string command)
    {
        var cells = await Cell.OfEveryOriginAsync(command, Given.OtherCustomer, Given.Customer);
        Assert.Equal(Origin.All.Select(origin => $"{origin.Name}: 404"), cells);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Staff_who_follow_a_ticket_are_still_staff(string command)
    {
        // Taking oneself away is the one thing in which followers differ.
        if (command == "unfollow me")
            return;
        var following = Origin.All.Select(one => one with { Make = of => one.Make(of).Follow(Given.Agent).Head() });
        var known = Command.All.Single(one => one.Name == command);
        foreach (var (followed, plain) in following.Zip(Origin.All))
        {
            Assert.Equal(
                await Cell.OfAsync(known, plain, Given.Agent, Given.Customer),
                await Cell.OfAsync(known, followed, Given.Agent, Given.Customer));
        }
    }
}
