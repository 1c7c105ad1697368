using System.Reflection;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.OpenApi;

/// <summary>A function with an HTTP trigger, as its attributes describe it.</summary>
internal sealed record HttpFunction(HttpRoute Route)
{
    public string Name => Route.Name;

    public OperationAttribute? Operation => Route.Method.GetCustomAttribute<OperationAttribute>();

    public UndescribedAttribute? Exemption => Route.Method.GetCustomAttribute<UndescribedAttribute>();

    public IEnumerable<QueryParameterAttribute> Query => Route.Method.GetCustomAttributes<QueryParameterAttribute>();

    public IEnumerable<PathParameterAttribute> PathParameters => Route.Method.GetCustomAttributes<PathParameterAttribute>();

    public Access? Access => Route.Method.GetCustomAttribute<AccessAttribute>()?.Access;

    /// <summary>With what scope an API key may call it; null: none may.</summary>
    public string? Scope => Route.Method.GetCustomAttribute<AccessAttribute>()?.Scope;

    /// <summary>It counts against no limit.</summary>
    public bool IsFree => Route.Method.GetCustomAttribute<AccessAttribute>()?.IsFree == true;

    /// <summary>The folder it lives in.</summary>
    public string Feature => Route.Method.DeclaringType!.Namespace!.Split('.')[^1];

    public string Path => RoutePath.Of(Route.Template);

    /// <summary>GET routes answer HEAD too; nobody needs to be told.</summary>
    public string Verb => Route.Verbs.Where(verb => verb != HttpMethods.Head).ToList() is [var verb]
        ? verb.ToLowerInvariant()
        : throw new InvalidOperationException($"{Name} is not one operation: it answers [{string.Join(", ", Route.Verbs)}].");
}
