using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Entities;

/// <summary>One entity as the JSON that is sent; whatever Azure would refuse in it is refused here.</summary>
internal sealed class EntityWriter
{
    private readonly Utf8JsonWriter _json;
    private EntitySize _size = new();

    private EntityWriter(Utf8JsonWriter json) => _json = json;

    public static void Write(ITableEntity entity, IBufferWriter<byte> target)
    {
        using var json = new Utf8JsonWriter(target);
        var writer = new EntityWriter(json);
        json.WriteStartObject();
        if (entity is IDictionary<string, object> properties)
            writer.WriteAll(properties);
        else
            EntityType.Of(entity.GetType()).Write(entity, writer);
        json.WriteEndObject();
        writer._size.Check();
    }

    public void Write<T>(string name, T value)
    {
        switch (value)
        {
            case null:
                _json.WriteNull(name);
                break;
            case string text when name is Names.PartitionKey or Names.RowKey:
                WriteKey(name, text);
                break;
            case string text:
                WriteText(name, text);
                break;
            case Enum constant:
                WriteText(name, constant.ToString());
                break;
            case byte[] bytes:
                WriteBinary(name, bytes);
                break;
            case BinaryData data:
                WriteBinary(name, data.ToMemory().Span);
                break;
            default:
                WriteScalar(name, value);
                break;
        }
    }

    private void WriteAll(IDictionary<string, object> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (name is Names.ODataETag or Names.Timestamp)
                continue;
            if (value is Enum)
                throw new NotSupportedException(
                    "Enum values are only supported for custom model types implementing ITableEntity.");
            Write(name, value);
        }
    }

    private void WriteKey(string name, string key)
    {
        AzureLimits.CheckKey(name, key);
        _size.AddKey(key);
        _json.WriteString(name, key);
    }

    private void WriteText(string name, string text)
    {
        _size.AddText(name, text.Length);
        if (text.Length > AzureLimits.StringLength)
            throw Refusal.PropertyValueTooLarge.Exception();
        _json.WriteString(name, text);
    }

    private void WriteBinary(string name, ReadOnlySpan<byte> bytes)
    {
        Annotate(name, EdmTypes.Binary);
        _size.AddBinary(name, bytes.Length);
        if (bytes.Length > AzureLimits.BinaryLength)
            throw Refusal.PropertyValueTooLarge.Exception();
        _json.WriteBase64String(name, bytes);
    }

    private void WriteScalar<T>(string name, T value)
    {
        switch (value)
        {
            case bool flag:
                _size.Add(name, sizeof(bool));
                _json.WriteBoolean(name, flag);
                break;
            case int number:
                _size.Add(name, sizeof(int));
                _json.WriteNumber(name, number);
                break;
            case long number:
                Annotate(name, EdmTypes.Int64);
                _size.Add(name, sizeof(long));
                _json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDouble(name, number);
                break;
            case Guid id:
                Annotate(name, EdmTypes.Guid);
                _size.Add(name, 16);
                _json.WriteString(name, id);
                break;
            case DateTimeOffset time:
                WriteTime(name, time.UtcDateTime);
                break;
            case DateTime { Kind: DateTimeKind.Utc } time:
                WriteTime(name, time);
                break;
            case DateTime time:
                throw new NotSupportedException(
                    $"DateTime {time} has a Kind of {time.Kind}. Azure SDK requires it to be UTC. " +
                    "You can call DateTime.SpecifyKind to change Kind property value to DateTimeKind.Utc.");
            default:
                throw new NotSupportedException($"Not supported type {value.GetType()}");
        }
    }

    /// <summary>The infinities throw, because the JSON writer of the real client does.</summary>
    private void WriteDouble(string name, double number)
    {
        Annotate(name, EdmTypes.Double);
        _size.Add(name, sizeof(double));
        if (double.IsNaN(number))
            _json.WriteString(name, "NaN");
        else
            _json.WriteNumber(name, number);
    }

    private void WriteTime(string name, DateTime time)
    {
        AzureLimits.CheckTime(name, time);
        Annotate(name, EdmTypes.DateTime);
        _size.Add(name, sizeof(long));
        Span<char> text = stackalloc char[32];
        time.TryFormat(text, out var length, "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        _json.WriteString(name, text[..length]);
    }

    private void Annotate(string name, string type) => _json.WriteString(name + Names.ODataTypeSuffix, type);
}
