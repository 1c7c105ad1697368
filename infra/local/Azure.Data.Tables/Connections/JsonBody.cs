using System.Buffers;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Connections;

internal static class JsonBody
{
    public static void Set(Request request, ReadOnlyMemory<byte> json)
    {
        request.Headers.Add(HttpHeader.Common.JsonContentType);
        request.Content = RequestContent.Create(json);
    }

    public static ReadOnlyMemory<byte> TableNamed(string name)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(Names.TableName, name);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
