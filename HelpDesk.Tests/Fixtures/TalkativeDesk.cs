namespace HelpDesk.Tests.Fixtures;

/// <summary>A desk that logs whatever it can.</summary>
public sealed class TalkativeDesk : IAsyncLifetime
{
    private static readonly string[] Categories =
        ["default", "Azure.Core", "Microsoft.AspNetCore", "Microsoft.AspNetCore.DataProtection"];

    public DeskFixture Desk { get; } =
        new([.. Categories.Select(category => ($"AzureFunctionsJobHost__logging__logLevel__{category}", "Trace"))]);

    public Task InitializeAsync() => Desk.InitializeAsync();

    public Task DisposeAsync() => Desk.DisposeAsync();
}
