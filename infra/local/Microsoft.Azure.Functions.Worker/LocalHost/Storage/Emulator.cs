using Azurite;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Storage;

/// <summary>The Azurite of an app that runs against the emulator: started where none answers, and stopped with the app.</summary>
internal sealed class Emulator
{
    private AzuriteProcess? _process;

    /// <summary>A throw-away one, before all else: its ports are known only when it runs.</summary>
    public string StartThrowaway() =>
        Task.Run(() => StartAsync(AzuriteOptions.Throwaway, CancellationToken.None)).GetAwaiter().GetResult();

    /// <summary>The one on the usual ports, if the app's storage is that.</summary>
    public async Task StartIfNeededAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var connection = configuration[ConfigurationSetup.Storage]?.Trim().TrimEnd(';');
        if (string.Equals(connection, ConfigurationSetup.DevelopmentStorage, StringComparison.Ordinal))
        {
            await StartAsync(AzuriteOptions.Persistent, cancellationToken);
        }
    }

    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            await process.StopAsync();
        }
    }

    private async Task<string> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        try
        {
            _process = await AzuriteProcess.StartAsync(options, Console.WriteLine, cancellationToken);
            if (!_process.IsOurs)
            {
                Console.WriteLine("Another program's Azurite answers already and is used; it ends with that program.");
            }
            return _process.ConnectionString;
        }
        catch (AzuriteException exception)
        {
            throw new StartException(exception.Message, exception);
        }
    }
}
