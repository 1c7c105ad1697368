using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Notifications;

/// <summary>How the desk is started, again and again.</summary>
internal sealed record DeskStart(string ConnectionString, int Port, (string Name, string Value)[] Settings)
{
    public Task<DeskProcess> RunAsync(CancellationToken cancellationToken) =>
        DeskProcess.StartAsync(ConnectionString, Port, options: [], Settings, cancellationToken);
}
