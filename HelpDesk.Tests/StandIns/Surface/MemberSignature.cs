using System.Reflection;
using System.Runtime.CompilerServices;

namespace HelpDesk.Tests.StandIns.Surface;

/// <summary>A member as C# declares it; nothing for one that other assemblies cannot reach.</summary>
internal static class MemberSignature
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Equality"] = "operator ==",
        ["op_Inequality"] = "operator !=",
    };

    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } it when Access(it) is { } access =>
            $"{access} {it.DeclaringType!.Name.Split('`')[0]}({Parameters(it)})",
        MethodInfo { Name: "op_Implicit" or "op_Explicit" } it =>
            $"public static {it.Name[3..].ToLowerInvariant()} operator {TypeNames.Of(it.ReturnType)}({Parameters(it)})",
        MethodInfo it when Access(it) is { } access && !IsAccessor(it) =>
            $"{access} {Modifiers(it)}{Shape(it, Operators.GetValueOrDefault(it.Name, it.Name))}",
        PropertyInfo it => Property(it),
        FieldInfo it when Access(it) is { } access => $"{access} {Modifiers(it)}{FieldType(it)} {it.Name}{Constant(it)}",
        EventInfo it when Access(it.AddMethod!) is { } access =>
            $"{access} {Modifiers(it.AddMethod!)}event {EventType(it)} {it.Name}",
        _ => null,
    };

    public static string Shape(MethodInfo method, string name)
    {
        var arguments = method.GetGenericArguments();
        var result = Locked(() => TypeNames.Of(method.ReturnType, Nullability.Create(method.ReturnParameter)));
        var generic = TypeNames.Arguments(arguments.Select(one => one.Name));
        return $"{result} {name}{generic}({Parameters(method)}){TypeSignature.Constraints(arguments)}";
    }

    private static string? Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(one => Access(one) is not null).ToList();
        if (accessors.Count == 0)
            return null;
        var widest = accessors.Any(one => one.IsPublic) ? "public" : "protected";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = Locked(() => TypeNames.Of(property.PropertyType, Nullability.Create(property)));
        var index = string.Join(", ", property.GetIndexParameters().Select(Parameter));
        var name = index.Length == 0 ? property.Name : $"this[{index}]";
        var getterFirst = accessors.OrderBy(one => one != property.GetMethod);
        var body = string.Concat(getterFirst.Select(one => Accessor(property, one, widest)));
        return $"{widest} {required}{Modifiers(accessors[0])}{type} {name} {{ {body}}}";
    }

    private static string Accessor(PropertyInfo property, MethodInfo accessor, string widest)
    {
        var access = Access(accessor) == widest ? "" : Access(accessor) + " ";
        if (accessor == property.GetMethod)
            return access + "get; ";
        var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return access + (isInit ? "init; " : "set; ");
    }

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        return (isExtension ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var kind = isParams ? "params "
            : !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        var type = Locked(() => TypeNames.Of(parameter.ParameterType, Nullability.Create(parameter)));
        return $"{kind}{type} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Values.Of(parameter) : "")}";
    }

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
            return method.IsAbstract ? "static abstract " : "static ";
        if (method.DeclaringType!.IsInterface)
            return method.IsAbstract ? "" : "virtual ";
        var overrides = method.GetBaseDefinition() != method;
        return (method.IsAbstract, method.IsVirtual, method.IsFinal, overrides) switch
        {
            (true, _, _, false) => "abstract ",
            (true, _, _, true) => "abstract override ",
            (_, true, true, true) => "sealed override ",
            (_, true, false, true) => "override ",
            (_, true, false, false) => "virtual ",
            _ => "",
        };
    }

    private static string Modifiers(FieldInfo field) =>
        field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");

    private static string FieldType(FieldInfo field) => Locked(() => TypeNames.Of(field.FieldType, Nullability.Create(field)));

    private static string EventType(EventInfo one) => Locked(() => TypeNames.Of(one.EventHandlerType!, Nullability.Create(one)));

    private static string Constant(FieldInfo field) =>
        field.IsLiteral ? " = " + Values.Of(field.GetRawConstantValue(), field.FieldType) : "";

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string? Access(MethodBase method) =>
        method.IsPublic ? "public" : method.IsFamily || method.IsFamilyOrAssembly ? "protected" : null;

    private static string? Access(FieldInfo field) =>
        field.IsPublic ? "public" : field.IsFamily || field.IsFamilyOrAssembly ? "protected" : null;

    /// <summary>The context caches what it reads and is not safe to share among threads.</summary>
    private static string Locked(Func<string> read)
    {
        lock (Nullability)
            return read();
    }
}
