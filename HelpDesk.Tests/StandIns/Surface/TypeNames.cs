using System.Reflection;

namespace HelpDesk.Tests.StandIns.Surface;

/// <summary>Types as C# writes them: simple names, keywords, type arguments, <c>?</c> where known to be nullable.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Full(Type type)
    {
        var place = type.IsNested ? Full(type.DeclaringType!) : type.Namespace;
        return $"{place}.{Plain(type)}{Arguments(OwnArguments(type).Select(Variant))}";
    }

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        var mark = nullability?.ReadState == NullabilityState.Nullable && IsReference(type) ? "?" : "";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        return Named(type, nullability) + mark;
    }

    public static string Arguments(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        var place = type is { IsNested: true, IsGenericParameter: false } ? Named(type.DeclaringType!, null) + "." : "";
        var inherited = type.GetGenericArguments().Length - OwnArguments(type).Length;
        var known = nullability?.GenericTypeArguments ?? [];
        var arguments = OwnArguments(type).Select((one, at) => Of(one, known.ElementAtOrDefault(at + inherited)));
        return $"{place}{Plain(type)}{Arguments(arguments)}";
    }

    /// <summary>Without those that a nested type repeats from the type around it.</summary>
    public static Type[] OwnArguments(Type type) =>
        type.IsGenericParameter ? [] : type.GetGenericArguments()[(type.DeclaringType?.GetGenericArguments().Length ?? 0)..];

    /// <summary>An unconstrained T counts as nullable even where the source has no mark: it gets none here either.</summary>
    private static bool IsReference(Type type) => type.IsGenericParameter
        ? type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)
        : !type.IsValueType;

    private static string Variant(Type argument) => argument switch
    {
        { IsGenericTypeParameter: false } => argument.Name,
        _ when argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.Covariant) => "out " + argument.Name,
        _ when argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.Contravariant) => "in " + argument.Name,
        _ => argument.Name,
    };

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
