using System.Collections;
using System.Text;
using Azure;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>Puts what a function returned for a queue there, after the function and its middleware have ended.</summary>
internal sealed class QueueOutputs(
    IHostStorage storage, HostSettings settings, IConfiguration configuration, IOptions<WorkerOptions> options)
{
    private readonly QueueSender _sender = new(storage, settings.Queues);
    private readonly ObjectSerializer _serializer = options.Value.Serializer!;

    /// <param name="cancellationToken">Not the function's: a caller who goes must not take the message with them.</param>
    public async Task SendAsync(LocalFunctionContext context, CancellationToken cancellationToken)
    {
        foreach (var output in context.Function.Outputs)
        {
            if (output.Queue is not { } queue || Value(context.Bindings, output) is not { } value)
            {
                continue;
            }
            var name = QueueNames.Resolve(queue.QueueName, configuration);
            foreach (var text in Texts(value))
            {
                await SendAsync(queue.Connection, name, text, cancellationToken);
            }
        }
    }

    private static object? Value(FunctionBindings bindings, OutputBinding output) => output.Read is null
        ? bindings.InvocationResult
        : bindings.Outputs.GetValueOrDefault(output.Name);

    // The real host makes a queue that is missing, too.
    private async Task SendAsync(string? connection, string queue, string text, CancellationToken cancellationToken)
    {
        try
        {
            await _sender.SendAsync(connection, queue, text, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "QueueNotFound")
        {
            await storage.Queues(connection).GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await _sender.SendAsync(connection, queue, text, cancellationToken);
        }
    }

    /// <summary>One message for each element of a list; of anything else one message.</summary>
    private IEnumerable<string> Texts(object value) => value switch
    {
        string text => [text],
        byte[] bytes => [Encoding.UTF8.GetString(bytes)],
        BinaryData data => [data.ToString()],
        IDictionary => [Json(value)],
        IEnumerable list => list.Cast<object?>().OfType<object>().Select(element => element as string ?? Json(element)),
        _ => [Json(value)],
    };

    private string Json(object value) => _serializer.Serialize(value, value.GetType(), CancellationToken.None).ToString();
}
