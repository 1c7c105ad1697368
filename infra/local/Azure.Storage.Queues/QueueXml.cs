using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;
using Azure.Storage.Queues.Models;

namespace Azure.Storage.Queues;

internal static class QueueXml
{
    /// <summary>What XML cannot carry never reaches the service, which would answer the same.</summary>
    public static void Write(Request request, string? text)
    {
        if (text is not null && !IsXml(text))
            throw new RequestFailedException(400, "XML specified is not syntactically valid.", "InvalidXmlDocument", null);
        var message = new XElement("QueueMessage", text is null ? null : new XElement("MessageText", text));
        request.Headers.Add("Content-Type", "application/xml");
        request.Content = RequestContent.Create(BinaryData.FromString(message.ToString(SaveOptions.DisableFormatting)));
    }

    public static XElement Root(Response response) =>
        XElement.Parse(response.Content.ToString().TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);

    public static IEnumerable<XElement> Messages(Response response) => Root(response).Elements("QueueMessage");

    public static IEnumerable<QueueItem> Queues(XElement root) => root.Descendants("Queue").Select(queue => new QueueItem
    {
        Name = Text(queue, "Name"),
        Metadata = queue.Elements("Metadata").Elements().ToDictionary(pair => pair.Name.LocalName, pair => pair.Value),
    });

    public static string Text(XElement message, string name) => message.Element(name)?.Value ?? "";

    public static DateTimeOffset Time(XElement message, string name) => Time(Text(message, name));

    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "r", CultureInfo.InvariantCulture);

    public static long Number(XElement message, string name) => long.Parse(Text(message, name), CultureInfo.InvariantCulture);

    private static bool IsXml(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
