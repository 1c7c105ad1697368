using System.ComponentModel.DataAnnotations;
using System.Reflection;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Tests.OpenApi;

/// <summary>Makes one of any record of the contract: full, or with nothing in it that may be left out.</summary>
internal sealed class Specimen(bool isFull)
{
    private const int Deepest = 4;

    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(string)] = "word",
        [typeof(bool)] = true,
        [typeof(int)] = 7,
        [typeof(long)] = 7_000_000_000,
        [typeof(double)] = 1.5,
        [typeof(decimal)] = 1.5m,
        [typeof(Guid)] = new Guid("0a1b2c3d-0000-4000-8000-000000000001"),
        [typeof(Uri)] = new Uri("https://example.org/"),
        [typeof(DateOnly)] = new DateOnly(2026, 2, 28),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero),
    };

    private readonly NullabilityInfoContext _nullability = new();

    public object Of(Type type) => Make(type, 0);

    private object Make(Type type, int depth)
    {
        if (Values.TryGetValue(type, out var known))
            return known;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (OptionalTypes.ValueOf(type) is { } given)
            return Activator.CreateInstance(type, isFull ? [Make(Nullable.GetUnderlyingType(given) ?? given, depth)] : [])!;
        if (type.IsArray)
            return ArrayOf(type.GetElementType()!, depth);
        if (type.IsGenericType && type.IsInterface && type.GetGenericArguments() is [var item])
            return ArrayOf(item, depth);
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value), Entries(key, value, depth))!;
        return Record(type, depth);
    }

    private object Record(Type type, int depth)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)
            ?? throw new NotSupportedException($"{type} has no constructor that a test could call.");
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(one => Argument(type, one, depth))]);
        var settable = type.GetProperties().Where(one => one.CanWrite && parameters.All(known => known.Name != one.Name));
        foreach (var property in settable)
            property.SetValue(made, Value(property.PropertyType, _nullability.Create(property), property, depth));
        return made;
    }

    private object? Argument(Type type, ParameterInfo parameter, int depth) =>
        Value(parameter.ParameterType, _nullability.Create(parameter), type.GetProperty(parameter.Name!), depth);

    private object? Value(Type type, NullabilityInfo nullability, PropertyInfo? property, int depth)
    {
        var mayBeNull = nullability.WriteState == NullabilityState.Nullable
            && property?.IsDefined(typeof(RequiredAttribute)) != true;
        return mayBeNull && (!isFull || depth >= Deepest) ? null : Make(Nullable.GetUnderlyingType(type) ?? type, depth + 1);
    }

    private Array ArrayOf(Type item, int depth)
    {
        var array = Array.CreateInstance(item, isFull && depth < Deepest ? 1 : 0);
        if (array.Length > 0)
            array.SetValue(Make(Nullable.GetUnderlyingType(item) ?? item, depth + 1), 0);
        return array;
    }

    private Array Entries(Type key, Type value, int depth)
    {
        var entry = typeof(KeyValuePair<,>).MakeGenericType(key, value);
        var entries = Array.CreateInstance(entry, isFull ? 1 : 0);
        if (isFull)
            entries.SetValue(Activator.CreateInstance(entry, "key", Make(value, depth + 1)), 0);
        return entries;
    }
}
