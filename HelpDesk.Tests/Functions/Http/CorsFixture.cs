using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>A desk that lets the pages of two sites in.</summary>
public sealed class CorsFixture : IAsyncLifetime
{
    public const string Site = "https://desk.example.com";

    public const string OtherSite = "http://localhost:5173";

    private DeskProcess? _desk;

    public DeskProcess Desk => _desk!;

    public async Task InitializeAsync()
    {
        if (DeskCommand.Obstacle is null)
            _desk = await DeskProcess.StartAsync(
                (await AzuriteFixture.SharedAsync()).ConnectionString, ("HelpDesk__Origins", $"{Site}, {OtherSite}"));
    }

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
    }
}
