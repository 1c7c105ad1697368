using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Azure.Functions.Worker.LocalHost.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

/// <summary>App and host in one: storage, then the app's services and HTTP, then queues and timers; back in reverse.</summary>
internal sealed class LocalHostApplication(WebApplication app, Emulator emulator, StartFailure failure) : IHost, IAsyncDisposable
{
    // What a cancelled invocation gets to end in.
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(2);

    private readonly HostSettings _settings = app.Services.GetRequiredService<HostSettings>();
    private readonly RunningInvocations _running = app.Services.GetRequiredService<RunningInvocations>();
    private readonly HostListeners _listeners = app.Services.GetRequiredService<HostListeners>();

    private readonly CancellationToken _stopping = app.Lifetime.ApplicationStopping;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    public Task StartAsync(CancellationToken cancellationToken = default) => failure.GuardAsync(async () =>
    {
        try
        {
            await StartPartsAsync(cancellationToken);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }, _stopping);

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        using var graceIsOver = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var cancelling = graceIsOver.Token.Register(_running.CancelAll);
        graceIsOver.CancelAfter(_settings.GracePeriod);
        end.CancelAfter(_settings.GracePeriod + LastMoment);
        await Task.WhenAll(
            app.Services.GetRequiredService<IServer>().StopAsync(end.Token),
            _listeners.StopAsync(graceIsOver.Token),
            _running.WaitAsync(end.Token));
        await app.StopAsync(cancellationToken);
        await emulator.StopAsync();
    }

    public void Dispose() => Task.Run(async () => await DisposeAsync()).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await emulator.StopAsync();
    }

    private async Task StartPartsAsync(CancellationToken cancellationToken)
    {
        _listeners.Create();
        PortCheck.Check(_settings.Port);
        await emulator.StartIfNeededAsync(app.Configuration, cancellationToken);
        await StorageTrouble.NamedAsync(async () =>
        {
            await app.StartAsync(cancellationToken);
            await _listeners.StartAsync(cancellationToken);
        });
        app.Services.GetRequiredService<StartupListing>().Write(Address);
    }
}
