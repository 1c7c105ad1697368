using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>The columns of a class, found once per class.</summary>
internal sealed class EntityType
{
    private static readonly ConcurrentDictionary<Type, EntityType> Known = new();

    private readonly EntityMember[] _members;

    private EntityType(Type type)
    {
        var byName = new Dictionary<string, EntityMember>();
        foreach (var member in Members(type).Concat(Members(typeof(ITableEntity))))
        {
            var column = EntityMember.Of(member);
            byName[column.Name] = column;
        }

        _members = [.. byName.Values];
    }

    public static EntityType Of(Type type) => Known.GetOrAdd(type, static one => new EntityType(one));

    public void Write(object entity, EntityWriter writer)
    {
        foreach (var member in _members)
        {
            if (member.Name is not (Names.ETag or Names.Timestamp))
                member.Write(entity, writer);
        }
    }

    public T Read<T>(JsonElement row)
    {
        object entity = Activator.CreateInstance<T>();
        foreach (var member in _members)
        {
            if (row.TryGetProperty(member.WireName, out var value))
                member.Read(value, entity);
        }

        return (T)entity;
    }

    /// <summary>Explicitly implemented keys are columns too: the interface's own members come last and win.</summary>
    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance).Where(member =>
            member is FieldInfo or PropertyInfo && !IsIndexer(member) && !member.IsDefined(typeof(IgnoreDataMemberAttribute)));

    private static bool IsIndexer(MemberInfo member) =>
        member is PropertyInfo property && property.GetIndexParameters().Length > 0;
}
