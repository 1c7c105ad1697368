using Azurite;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A running desk of one's own, on an empty Azurite of its own.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    /// <summary>Tests wait for what comes by a queue; five seconds are for a desk that has nothing to do at night.</summary>
    private static readonly (string, string) QuickPolling =
        ("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:01");

    private readonly (string Name, string Value)[] _settings;
    private readonly string _mail = Directory.CreateTempSubdirectory("helpdesk-mail-").FullName;
    private AzuriteProcess? _azurite;
    private DeskProcess? _desk;

    public DeskFixture()
        : this([])
    {
    }

    internal DeskFixture(params (string Name, string Value)[] settings) => _settings = settings;

    public string ConnectionString => _azurite!.ConnectionString;

    public DeskProcess Desk => _desk!;

    /// <summary>What it has sent.</summary>
    internal MailFolder Mail => new(_mail);

    /// <summary>A client of one of the desk's people; null: of nobody in particular.</summary>
    public HttpClient As(string? person) => Desk.As(person);

    /// <summary>The header line by which somebody is known.</summary>
    public async Task<string> SignedInAsync(string person) =>
        $"Authorization: Bearer {await Desk.Tokens.GetAsync(person, CancellationToken.None)}";

    public async Task InitializeAsync()
    {
        if (DeskCommand.Obstacle is not null)
            return;

        _azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, Console.WriteLine, CancellationToken.None);
        _desk = await DeskProcess.StartAsync(
            _azurite.ConnectionString, [QuickPolling, .. _settings, ("HelpDesk__Mail__Folder", _mail)]);
    }

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        Directory.Delete(_mail, recursive: true);
        if (_desk is not null)
            SecretsInLog.None(_desk.Log);
    }
}
