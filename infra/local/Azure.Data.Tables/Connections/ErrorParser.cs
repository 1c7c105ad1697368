using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Connections;

/// <summary>Reads <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class ErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        (error, data) = (null, null);
        try
        {
            if (response.ContentStream == null)
                return false;
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            if (!document.RootElement.TryGetProperty("odata.error"u8, out var details))
                return false;
            data = new Dictionary<string, string>();
            var message = details.GetProperty("message"u8).GetProperty("value"u8).GetString();
            error = new ResponseError(details.GetProperty("code"u8).GetString(), Numbered(message, data));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The answer to a batch begins with the number of the operation that failed.</summary>
    private static string Numbered(string message, IDictionary<string, string> data)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !int.TryParse(message.AsSpan(0, colon), CultureInfo.InvariantCulture, out var index))
            return message;
        data[TableTransactionFailedException.IndexKey] = index.ToString(CultureInfo.InvariantCulture);
        return message + "\n The index of the entity that caused the error can be found in "
            + $"{nameof(TableTransactionFailedException.FailedTransactionActionIndex)}.";
    }
}
