using System.Reflection;
using System.Runtime.CompilerServices;

namespace HelpDesk.Tests.StandIns.Surface;

/// <summary>
/// What other assemblies see of one: a line per type (<c>Namespace.Type = public sealed class</c>) and per member that it
/// declares (<c>Namespace.Type: public void Member(int number)</c>), in ordinal order.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IReadOnlyList<string> Of(Assembly assembly) => Of(assembly.GetTypes());

    public static IReadOnlyList<string> Of(params IEnumerable<Type> types) =>
        [.. types.Where(IsSeen).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        var name = TypeNames.Full(type);
        yield return $"{name} = {TypeSignature.Of(type)}";
        foreach (var member in Members(type))
            yield return $"{name}: {member}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
            return [];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Enum.Format(type, Enum.Parse(type, name), "D")}");
        return type.GetMembers(Declared).Where(IsWritten).Select(MemberSignature.Of).OfType<string>();
    }

    private static bool IsSeen(Type type) =>
        type.IsPublic
        || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsSeen(type.DeclaringType!));

    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
