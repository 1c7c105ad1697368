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

    public async Task GuardAsync(Func<Task> start)
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
    }

    private static void End(StartException exception)
    {
        Console.Error.WriteLine(exception.Message);
        Environment.Exit(1);
    }
}
