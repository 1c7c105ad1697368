using HelpDesk.Load.Notifications;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Load;

/// <summary>A few rounds of what <c>infra/load</c> does as long as one likes.</summary>
public sealed class NotificationSoakTests
{
    [DeskFact]
    public async Task Everybody_is_told_once_though_all_messages_come_twice_in_no_order_and_the_desk_is_killed_three_times()
    {
        var options = new NotificationSoakOptions(Kills: 3, Seed: 6, Changes: 80, Tickets: 8, IsHasty: true);
        var result = await new NotificationSoakRun(options, _ => { }).RunAsync(CancellationToken.None);
        Nothing.In(result.Findings);
    }
}
