// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

namespace Azure.Storage.Queues.Models;

public class UpdateReceipt
{
    internal UpdateReceipt()
    {
    }

    public string PopReceipt { get; internal init; }

    public DateTimeOffset NextVisibleOn { get; internal init; }

    internal static UpdateReceipt Of(Response response) => new()
    {
        PopReceipt = response.Headers.TryGetValue("x-ms-popreceipt", out var receipt) ? receipt : null,
        NextVisibleOn = response.Headers.TryGetValue("x-ms-time-next-visible", out var time) ? QueueXml.Time(time) : default,
    };
}
