using System.Text.Json;
using Azurite;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>A desk started as a newcomer starts it: with its demo, on an empty emulator.</summary>
public sealed class DemoDesk : IAsyncLifetime
{
    private AzuriteProcess? _azurite;
    private DeskProcess? _desk;

    public DeskProcess Desk => _desk!;

    /// <summary>What the lists held as soon as the desk answered.</summary>
    public IReadOnlyList<JsonElement> FirstSeen { get; private set; } = [];

    public HttpClient As(string person) => Desk.As(person);

    /// <summary>All pages of a list.</summary>
    public async Task<IReadOnlyList<JsonElement>> TicketsAsync(string filter = "", string person = "agent")
    {
        using var client = As(person);
        var tickets = new List<JsonElement>();
        for (string? path = $"/api/tickets?limit=100{filter}"; path is not null;)
        {
            var page = await client.GetJsonAsync(path);
            tickets.AddRange(page.GetProperty("items").EnumerateArray());
            var next = page.GetProperty("nextCursor").GetString();
            path = next is null ? null : $"/api/tickets?limit=100{filter}&cursor={Uri.EscapeDataString(next)}";
        }

        return tickets;
    }

    public async Task InitializeAsync()
    {
        if (DeskCommand.Obstacle is not null)
            return;

        _azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, Console.WriteLine, CancellationToken.None);
        _desk = await StartAnotherAsync();
        FirstSeen = await TicketsAsync();
    }

    /// <summary>On the same storage.</summary>
    public Task<DeskProcess> StartAnotherAsync() =>
        DeskProcess.StartAsync(_azurite!.ConnectionString, ("HelpDesk__Demo", "true"));

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }
}
