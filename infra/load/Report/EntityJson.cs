using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace HelpDesk.Load.Report;

/// <summary>Rows as storage answers them.</summary>
internal static class EntityJson
{
    public static byte[] Page(IEnumerable<TableEntity> rows)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartArray("value");
            foreach (var row in rows)
                Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, TableEntity row)
    {
        json.WriteStartObject();
        json.WriteString("odata.etag", "W/\"datetime'2026-05-04T12%3A00%3A00.0000000Z'\"");
        json.WriteString("Timestamp", "2026-05-04T12:00:00.0000000Z");
        foreach (var (name, value) in row.Where(column => column.Value is not null))
            Write(json, name, value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString($"{name}@odata.type", "Edm.Int64");
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                json.WriteString($"{name}@odata.type", "Edm.DateTime");
                json.WriteString(name, moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteString(name, (string)value);
                break;
        }
    }
}
