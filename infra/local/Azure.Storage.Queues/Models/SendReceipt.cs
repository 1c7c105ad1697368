// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using System.Xml.Linq;

namespace Azure.Storage.Queues.Models;

public class SendReceipt
{
    internal SendReceipt()
    {
    }

    public string MessageId { get; internal init; }

    public DateTimeOffset InsertionTime { get; internal init; }

    public DateTimeOffset ExpirationTime { get; internal init; }

    public string PopReceipt { get; internal init; }

    public DateTimeOffset TimeNextVisible { get; internal init; }

    internal static SendReceipt Of(XElement xml) => new()
    {
        MessageId = QueueXml.Text(xml, "MessageId"),
        InsertionTime = QueueXml.Time(xml, "InsertionTime"),
        ExpirationTime = QueueXml.Time(xml, "ExpirationTime"),
        PopReceipt = QueueXml.Text(xml, "PopReceipt"),
        TimeNextVisible = QueueXml.Time(xml, "TimeNextVisible"),
    };
}
