using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Domain.Common;

namespace HelpDesk.Functions.Serialization;

/// <summary>What <see cref="Optional{T}"/> means for a record's members.</summary>
internal static class OptionalTypes
{
    /// <summary>Null: the type is no optional.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Whether null may be given for it, as its declaration says: <c>Optional&lt;string?&gt;</c>.</summary>
    public static bool TakesNull(PropertyInfo optional) => Nullable.GetUnderlyingType(ValueOf(optional.PropertyType)!) is not null
        || new NullabilityInfoContext().Create(optional).GenericTypeArguments[0].WriteState is NullabilityState.Nullable;

    /// <summary>What was not given is not written, and nobody must give it.</summary>
    public static void LeaveOutAbsent(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => ValueOf(member.PropertyType) is not null))
        {
            var absent = Activator.CreateInstance(member.PropertyType)!;
            member.IsRequired = false;
            member.ShouldSerialize = (_, value) => !absent.Equals(value);
        }
    }
}
