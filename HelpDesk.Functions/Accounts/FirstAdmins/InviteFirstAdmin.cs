using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.FirstAdmins;

/// <summary>
/// At the start of a desk that has no admin, invites the one whom a setting names. The link stands in the log at every start
/// until somebody has used it: mail may not work yet.
/// </summary>
internal sealed partial class InviteFirstAdmin(
    FirstAdminAddress setting, IServiceScopeFactory scopes, ILogger<InviteFirstAdmin> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (setting.Address is not { } address)
            return;

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var invitation = scope.ServiceProvider.GetRequiredService<FirstAdminInvitation>();
            Log(await invitation.RunAsync(address, cancellationToken));
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            // Not thrown: a desk that can't invite anybody now still serves everybody who is there already.
            LogFailed(failed.GetType().Name);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Log(FirstAdminOutcome outcome)
    {
        switch (outcome)
        {
            case FirstAdminOutcome.Invited invited:
                LogInvited(invited.Link, invited.UserName);
                break;
            case FirstAdminOutcome.Taken taken:
                LogTaken(taken.Person);
                break;
            case FirstAdminOutcome.Gone:
                LogGone();
                break;
        }
    }

    [LoggerMessage(
        1, LogLevel.Warning, "This desk has no admin yet. Whoever opens {Link} becomes it, with the user name {UserName}.")]
    private partial void LogInvited(Uri link, string userName);

    [LoggerMessage(
        2, LogLevel.Error, "This desk has no admin, and the address set for one is {Person}'s already; set another address.")]
    private partial void LogTaken(PersonId person);

    [LoggerMessage(3, LogLevel.Error, "The first admin could not be invited ({Failure})")]
    private partial void LogFailed(string failure);

    [LoggerMessage(4, LogLevel.Error, "This desk has no admin, and the one who was invited first is none any more.")]
    private partial void LogGone();
}
