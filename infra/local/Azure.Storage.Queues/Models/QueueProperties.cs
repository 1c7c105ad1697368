// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using System.Globalization;

namespace Azure.Storage.Queues.Models;

public class QueueProperties
{
    private const string Mark = "x-ms-meta-";

    public IDictionary<string, string> Metadata { get; internal init; }

    public int ApproximateMessagesCount { get; internal init; }

    internal static QueueProperties Of(Response response) => new()
    {
        ApproximateMessagesCount = response.Headers.TryGetValue("x-ms-approximate-messages-count", out var count)
            ? int.Parse(count, CultureInfo.InvariantCulture)
            : 0,
        Metadata = response.Headers
            .Where(header => header.Name.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Name[Mark.Length..], header => header.Value, StringComparer.OrdinalIgnoreCase),
    };
}
