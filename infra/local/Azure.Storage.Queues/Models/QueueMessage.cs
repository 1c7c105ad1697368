// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using System.ComponentModel;
using System.Xml.Linq;

namespace Azure.Storage.Queues.Models;

public class QueueMessage
{
    internal QueueMessage()
    {
    }

    public string MessageId { get; internal init; }

    public string PopReceipt { get; internal init; }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public string MessageText => Body?.ToString();

    public BinaryData Body { get; internal init; }

    public DateTimeOffset? NextVisibleOn { get; internal init; }

    public DateTimeOffset? InsertedOn { get; internal init; }

    public DateTimeOffset? ExpiresOn { get; internal init; }

    public long DequeueCount { get; internal init; }

    public QueueMessage Update(UpdateReceipt updated) => new()
    {
        MessageId = MessageId,
        PopReceipt = updated.PopReceipt,
        Body = Body,
        NextVisibleOn = updated.NextVisibleOn,
        InsertedOn = InsertedOn,
        ExpiresOn = ExpiresOn,
        DequeueCount = DequeueCount,
    };

    internal static QueueMessage Of(XElement xml, QueueMessageEncoding encoding) => new()
    {
        MessageId = QueueXml.Text(xml, "MessageId"),
        PopReceipt = QueueXml.Text(xml, "PopReceipt"),
        Body = MessageCodec.Decode(QueueXml.Text(xml, "MessageText"), encoding),
        NextVisibleOn = QueueXml.Time(xml, "TimeNextVisible"),
        InsertedOn = QueueXml.Time(xml, "InsertionTime"),
        ExpiresOn = QueueXml.Time(xml, "ExpirationTime"),
        DequeueCount = QueueXml.Number(xml, "DequeueCount"),
    };
}
