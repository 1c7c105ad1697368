using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

/// <summary>Ends the process with a sentence and exit code 1 if the app cannot start; a test gets the exception.</summary>
internal sealed class StartFailure(bool endsProcess)
{
    public T Guard<T>(Func<T> start)
    {
        try
        {
            return start();
        }
        catch (StartException exception) when (endsProcess)
        {
            End(exception);
            throw;
        }
    }

    /// <param name="stopping">When somebody wants the process to stop: while it starts, that is no failure.</param>
    public async Task GuardAsync(Func<Task> start, CancellationToken stopping)
    {
        try
        {
            await start();
        }
        catch (StartException exception) when (endsProcess)
        {
            End(exception);
            throw;
        }
        catch (OperationCanceledException) when (endsProcess && stopping.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped before it had started.");
            Environment.Exit(0);
        }
    }

    private static void End(StartException exception)
    {
        Console.Error.WriteLine(exception.Message);
        Environment.Exit(1);
    }
}
