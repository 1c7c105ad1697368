using System.Globalization;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>A desk that takes few requests, and has one proxy before it.</summary>
public sealed class LimitedDesk : IAsyncLifetime
{
    /// <summary>Enough for the tests' own sign-ins.</summary>
    public const int MostPerAddress = 5;

    public const int MostPerCaller = 4;

    private DeskProcess? _desk;

    public DeskProcess Desk => _desk!;

    public async Task InitializeAsync()
    {
        if (DeskCommand.Obstacle is null)
            _desk = await DeskProcess.StartAsync(
                (await AzuriteFixture.SharedAsync()).ConnectionString,
                ("HelpDesk__Proxies", "1"),
                ("HelpDesk__Origins", CorsFixture.Site),
                ("HelpDesk__RateLimit", MostPerCaller.ToString(CultureInfo.InvariantCulture)),
                ("HelpDesk__AnonymousRateLimit", MostPerAddress.ToString(CultureInfo.InvariantCulture)));
    }

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
    }
}
