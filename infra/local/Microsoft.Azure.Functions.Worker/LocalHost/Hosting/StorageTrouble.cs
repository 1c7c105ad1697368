using Azure;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

/// <summary>A storage account that refuses or does not answer while the app starts, put into one sentence.</summary>
internal static class StorageTrouble
{
    public static async Task NamedAsync(Func<Task> start)
    {
        try
        {
            await start();
        }
        catch (RequestFailedException exception)
        {
            throw new StartException($"The storage account refuses: {FirstLine(exception)}", exception);
        }
        catch (AggregateException exception) when (exception.InnerExceptions[0] is RequestFailedException last)
        {
            throw new StartException($"The storage account does not answer: {FirstLine(last)}", exception);
        }
    }

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim();
}
