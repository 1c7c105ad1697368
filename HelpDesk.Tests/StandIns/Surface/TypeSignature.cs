using System.Reflection;
using System.Runtime.CompilerServices;

namespace HelpDesk.Tests.StandIns.Surface;

/// <summary>Kind, openness, bases, constraints and use of a type; its name stands before.</summary>
internal static class TypeSignature
{
    public static string Of(Type type)
    {
        var access = type.IsNestedFamily || type.IsNestedFamORAssem ? "protected" : "public";
        var bases = string.Join(", ", Bases(type).Select(one => TypeNames.Of(one)));
        var constraints = Constraints(TypeNames.OwnArguments(type));
        return $"{Attributes(type)}{access} {Kind(type)}{(bases.Length == 0 ? "" : " : " + bases)}{constraints}";
    }

    public static string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(parameters.Where(one => one.IsGenericParameter).Select(Constraint));

    private static string Kind(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
            return "delegate " + MemberSignature.Shape(type.GetMethod("Invoke")!, "");
        if (type.IsEnum)
            return "enum";
        if (type.IsInterface)
            return "interface";
        if (type.IsValueType)
            return $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}struct";
        return (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            _ => "class",
        };
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
            return [];
        if (type.IsEnum)
            return Enum.GetUnderlyingType(type) == typeof(int) ? [] : [Enum.GetUnderlyingType(type)];
        var implied = type.GetInterfaces().SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        var own = type.GetInterfaces().Except(implied).Where(one => one.IsVisible);
        var interfaces = own.OrderBy(one => one.Name, StringComparer.Ordinal);
        var hasBase = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType);
        return hasBase ? interfaces.Prepend(type.BaseType!) : interfaces;
    }

    private static string Attributes(Type type)
    {
        var flags = type.IsDefined(typeof(FlagsAttribute), inherit: false) ? "[Flags] " : "";
        var own = type.IsSubclassOf(typeof(Attribute)) ? type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) : null;
        if (own is not { } usage)
            return flags;
        var targets = usage.ValidOn.ToString().Replace(", ", " | ", StringComparison.Ordinal);
        var many = usage.AllowMultiple ? ", AllowMultiple = true" : "";
        var inherited = usage.Inherited ? "" : ", Inherited = false";
        return $"[AttributeUsage({targets}{many}{inherited})] ";
    }

    private static string Constraint(Type parameter)
    {
        var list = string.Join(", ", Parts(parameter));
        return list.Length == 0 ? "" : $" where {parameter.Name} : {list}";
    }

    private static IEnumerable<string> Parts(Type parameter)
    {
        var kind = parameter.GenericParameterAttributes;
        var isValue = kind.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (kind.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        if (isValue)
            yield return "struct";
        foreach (var type in parameter.GetGenericParameterConstraints().Where(one => one != typeof(ValueType)))
            yield return TypeNames.Of(type);
        if (kind.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isValue)
            yield return "new()";
    }
}
