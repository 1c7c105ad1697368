// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using System.ComponentModel;
using System.Xml.Linq;

namespace Azure.Storage.Queues.Models;

public class PeekedMessage
{
    internal PeekedMessage()
    {
    }

    public string MessageId { get; internal init; }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public string MessageText => Body?.ToString();

    public BinaryData Body { get; internal init; }

    public DateTimeOffset? InsertedOn { get; internal init; }

    public DateTimeOffset? ExpiresOn { get; internal init; }

    public long DequeueCount { get; internal init; }

    internal static PeekedMessage Of(XElement xml, QueueMessageEncoding encoding) => new()
    {
        MessageId = QueueXml.Text(xml, "MessageId"),
        Body = MessageCodec.Decode(QueueXml.Text(xml, "MessageText"), encoding),
        InsertedOn = QueueXml.Time(xml, "InsertionTime"),
        ExpiresOn = QueueXml.Time(xml, "ExpirationTime"),
        DequeueCount = QueueXml.Number(xml, "DequeueCount"),
    };
}
