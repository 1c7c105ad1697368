using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Accounts.Sessions;
using HelpDesk.Functions.Hosting;
using HelpDesk.Functions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Access tokens that a desk would have given out some time ago.</summary>
internal static class AgedToken
{
    public static async Task<string> MakeAsync(DeskFixture desk, string person, TimeSpan age)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddHelpDesk(new ConfigurationBuilder().Build())
            .AddSingleton(StorageAccess.Clients(desk.ConnectionString))
            .AddSingleton<TimeProvider>(new ManualTimeProvider(DateTimeOffset.UtcNow - age))
            .BuildServiceProvider();
        var found = await new PeopleParts(services.GetRequiredService<StorageClients>()).FindAsync(new PersonId(person));
        var tokens = await services.GetRequiredService<StartSession>()
            .RunAsync(found.Value, TicketChannel.Web, CancellationToken.None);
        return tokens.AccessToken;
    }
}
