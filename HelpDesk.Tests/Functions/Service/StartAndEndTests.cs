using System.Net;
using Azurite;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Service;

public sealed class StartAndEndTests
{
    [DeskFact]
    public async Task The_desk_starts_without_a_warning_answers_and_ends_when_it_is_told_to()
    {
        var azurite = await AzuriteFixture.SharedAsync();
        await using var desk = await DeskProcess.StartAsync(azurite.ConnectionString);

        Assert.DoesNotContain("Warning", desk.Log, StringComparison.Ordinal);
        Assert.Equal(0, await desk.StopAsync());
        Assert.DoesNotContain("Error", desk.Log, StringComparison.Ordinal);
    }

    [DeskFact]
    public async Task Without_storage_the_desk_is_alive_and_not_ready()
    {
        var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, Console.WriteLine, CancellationToken.None);
        await using var desk = await DeskProcess.StartAsync(azurite.ConnectionString);
        await azurite.StopAsync();

        using var client = new HttpClient { BaseAddress = desk.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/api/health", UriKind.Relative))).StatusCode);
        using var ready = await client.GetAsync(new Uri("/api/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not-ready", (await ready.JsonAsync()).GetProperty("code").GetString());
    }

    [DeskFact]
    public async Task A_time_zone_that_is_none_stops_the_start_and_is_named()
    {
        var azurite = await AzuriteFixture.SharedAsync();
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DeskProcess.StartAsync(azurite.ConnectionString, ("HelpDesk__TimeZone", "Nowhere/At all")));
        Assert.Contains("'Nowhere/At all' is no time zone", ended.Message, StringComparison.Ordinal);
    }

    [DeskFact]
    public async Task An_origin_that_is_none_stops_the_start_and_is_named()
    {
        var azurite = await AzuriteFixture.SharedAsync();
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DeskProcess.StartAsync(azurite.ConnectionString, ("HelpDesk__Origins", "https://desk.example.com/")));
        Assert.Contains("HelpDesk__Origins: 'https://desk.example.com/' is no origin", ended.Message, StringComparison.Ordinal);
    }
}
