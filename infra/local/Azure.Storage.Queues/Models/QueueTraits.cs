namespace Azure.Storage.Queues.Models;

[Flags]
public enum QueueTraits
{
    None = 0,
    Metadata = 1,
}
