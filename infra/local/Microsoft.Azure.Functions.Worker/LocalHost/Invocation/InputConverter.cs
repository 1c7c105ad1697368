using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>Turns what a trigger brings (text, bytes, numbers) into a parameter's type, as the real worker does.</summary>
internal static class InputConverter
{
    private static readonly JsonObjectSerializer TimerSerializer =
        new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true });

    public static Func<object, object?> For(FunctionDescriptor function, ParameterInfo parameter, ObjectSerializer serializer)
    {
        var type = parameter.ParameterType;
        var fromText = FromText(function, type, type == typeof(TimerInfo) ? TimerSerializer : serializer);
        return source =>
        {
            if (type.IsInstanceOfType(source))
            {
                return source;
            }
            try
            {
                return source switch
                {
                    string text => fromText(text),
                    byte[] bytes => fromText(Encoding.UTF8.GetString(bytes)),
                    _ => throw Failure(function, parameter, $"a {source.GetType().Name} does not fit."),
                };
            }
            catch (Exception exception) when (exception is not FunctionInputConverterException)
            {
                throw Failure(function, parameter, exception.Message, exception);
            }
        };
    }

    public static FunctionInputConverterException Failure(
        FunctionDescriptor function, ParameterInfo parameter, string reason, Exception? inner = null) =>
        new(
            $"Function '{function.Name}': parameter '{parameter.Name}' of type {parameter.ParameterType.Name} " +
            $"cannot be bound: {reason}",
            inner);

    private static Func<string, object?> FromText(FunctionDescriptor function, Type type, ObjectSerializer serializer)
    {
        Func<string, object?> json = text => FromJson(text, type, serializer);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return text => text;
        }
        if (type == typeof(byte[]))
        {
            return Encoding.UTF8.GetBytes;
        }
        if (type == typeof(BinaryData) && function.Trigger is QueueTriggerAttribute)
        {
            return text => new BinaryData(text);
        }
        if (plain == typeof(Guid))
        {
            return text => Guid.TryParse(text, out var id) ? id : json(text);
        }
        if (plain == typeof(DateTimeOffset))
        {
            return text => DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, out var time) ? time : json(text);
        }
        if (plain == typeof(DateTime))
        {
            return text => DateTime.TryParse(text, CultureInfo.CurrentCulture, out var time) ? time : json(text);
        }
        return json;
    }

    private static object? FromJson(string text, Type type, ObjectSerializer serializer)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        return serializer.Deserialize(stream, type, CancellationToken.None)
            ?? (type.IsValueType && Nullable.GetUnderlyingType(type) is null
                ? throw new JsonException("null does not fit.")
                : null);
    }
}
