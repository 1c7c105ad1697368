namespace HelpDesk.Functions.Accounts;

/// <summary>
/// "The emulator" as one thing: its well-known account, at a loopback address, and a caller who came in by a loopback listener.
/// What must never work in Azure (demo people, callers who just name themselves) asks here.
/// </summary>
public interface IEmulator
{
    /// <summary>The desk's data are on an emulator on this machine.</summary>
    bool KeepsTheData { get; }

    bool Serves(HttpContext http);
}
