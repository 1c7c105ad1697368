using HelpDesk.Load.Soak;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Load;

/// <summary>A few rounds of what <c>infra/load</c> does as long as one likes.</summary>
public sealed class SoakTests
{
    [DeskFact]
    public async Task Nothing_is_lost_or_doubled_though_the_desk_is_killed_five_times_and_its_storage_misbehaves()
    {
        var options = new SoakOptions(Kills: 5, Seed: 4, WithFaults: true, Clients: 6, UntilDry: false);
        var result = await new SoakRun(options, _ => { }).RunAsync(CancellationToken.None);
        Nothing.In(result.Findings);
    }
}
