namespace HelpDesk.Load.Soak;

/// <param name="Kills">How often the app is killed.</param>
/// <param name="Seed">From which all chances come.</param>
/// <param name="WithFaults">Whether the proxy before storage misbehaves.</param>
/// <param name="UntilDry">
/// Whether to wait until the last announcement has expired too: of changes that were announced and, the writer being dead, never
/// came. That takes five minutes; without it they may stay.
/// </param>
internal sealed record SoakOptions(int Kills, int Seed, bool WithFaults, int Clients, bool UntilDry);
