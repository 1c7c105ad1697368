using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

public class WorkerOptions
{
    /// <summary>Reads queue messages and route values into types, and writes queue outputs.</summary>
    public ObjectSerializer? Serializer { get; set; }
}
