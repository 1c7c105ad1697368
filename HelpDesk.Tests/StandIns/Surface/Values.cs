using System.Globalization;
using System.Reflection;

namespace HelpDesk.Tests.StandIns.Surface;

/// <summary>Default values and constants as C# writes them.</summary>
internal static class Values
{
    public static string Of(ParameterInfo parameter) => Of(parameter.RawDefaultValue, parameter.ParameterType);

    public static string Of(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        char one => $"'{one}'",
        bool one => one ? "true" : "false",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } kind => $"{kind.Name}.{Enum.ToObject(kind, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
