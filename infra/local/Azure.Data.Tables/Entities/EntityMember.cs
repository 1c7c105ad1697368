using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>One column of a class.</summary>
internal abstract class EntityMember(string name)
{
    public string Name { get; } = name;

    public byte[] WireName { get; } = Encoding.UTF8.GetBytes(name == Names.ETag ? Names.ODataETag : name);

    public static EntityMember Of(MemberInfo member)
    {
        var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        return (EntityMember)Activator.CreateInstance(typeof(EntityMember<>).MakeGenericType(type), member);
    }

    public static string ColumnOf(MemberInfo member) =>
        member.GetCustomAttribute<DataMemberAttribute>() is { Name: { } name } ? name : member.Name;

    public abstract void Write(object entity, EntityWriter writer);

    public abstract void Read(JsonElement value, object entity);
}

internal sealed class EntityMember<T>(MemberInfo member) : EntityMember(ColumnOf(member))
{
    private readonly Func<JsonElement, T> _parse = EdmReader.For<T>();
    private readonly Func<object, T> _get = Getter(member);
    private readonly Action<object, T> _set = Setter(member);

    public override void Write(object entity, EntityWriter writer)
    {
        if (_get != null)
            writer.Write(Name, _get(entity));
    }

    public override void Read(JsonElement value, object entity) =>
        _set?.Invoke(entity, value.ValueKind == JsonValueKind.Null ? default : _parse(value));

    private static Func<object, T> Getter(MemberInfo member)
    {
        if (member is PropertyInfo { GetMethod: not { IsPublic: true } })
            return null;
        var entity = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, T>>(Access(entity, member), entity).Compile();
    }

    private static Action<object, T> Setter(MemberInfo member)
    {
        if (member is PropertyInfo { SetMethod: not { IsPublic: true } } or FieldInfo { IsInitOnly: true })
            return null;
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(T));
        return Expression.Lambda<Action<object, T>>(Expression.Assign(Access(entity, member), value), entity, value).Compile();
    }

    private static MemberExpression Access(ParameterExpression entity, MemberInfo member) =>
        Expression.MakeMemberAccess(Expression.Convert(entity, member.DeclaringType), member);
}
