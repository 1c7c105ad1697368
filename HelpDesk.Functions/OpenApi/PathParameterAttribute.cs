namespace HelpDesk.Functions.OpenApi;

/// <summary>What a route's parameter is, where neither a constraint nor its name says it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PathParameterAttribute(string name, Type type, string description) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;

    public string Description { get; } = description;
}
