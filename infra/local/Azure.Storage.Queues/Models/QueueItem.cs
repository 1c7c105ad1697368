// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

namespace Azure.Storage.Queues.Models;

public class QueueItem
{
    internal QueueItem()
    {
    }

    public string Name { get; internal init; }

    public IDictionary<string, string> Metadata { get; internal init; }
}
