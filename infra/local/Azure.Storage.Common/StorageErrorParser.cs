using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Storage;

/// <summary>The code stands in a header, for HEAD has no body; the message stands in the XML body.</summary>
internal sealed class StorageErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var body = Body(response);
        response.Headers.TryGetValue("x-ms-error-code", out var code);
        code ??= body?.Element("Code")?.Value;
        error = code is null ? null : new ResponseError(code, body?.Element("Message")?.Value);
        return error is not null;
    }

    private static XElement? Body(Response response)
    {
        var isXml = response.Headers.ContentType?.Contains("xml", StringComparison.Ordinal) == true;
        if (!isXml || response.ContentStream is not { CanSeek: true, Length: > 0 })
            return null;
        try
        {
            return XElement.Parse(response.Content.ToString());
        }
        catch (XmlException)
        {
            return null; // something between here and the service has answered in its own words
        }
    }
}
