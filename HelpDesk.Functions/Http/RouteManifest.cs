using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Http;

/// <summary>Every HTTP function of the app, read once from its attributes.</summary>
public sealed class RouteManifest
{
    private readonly FrozenDictionary<string, AccessAttribute> _access;
    private readonly IReadOnlyList<RouteAddress> _addresses;

    public RouteManifest()
        : this(typeof(RouteManifest).Assembly)
    {
    }

    private RouteManifest(Assembly app)
    {
        Routes = [.. app.GetTypes().SelectMany(type => type.GetMethods()).Select(Read).OfType<HttpRoute>()];
        _access = Routes
            .Where(route => route.Method.IsDefined(typeof(AccessAttribute)))
            .ToFrozenDictionary(route => route.Name, route => route.Method.GetCustomAttribute<AccessAttribute>()!);
        var described = Routes.Where(route => !route.Template.Contains('*', StringComparison.Ordinal));
        _addresses = [.. described.Select(route => new RouteAddress(route))];
    }

    public IReadOnlyList<HttpRoute> Routes { get; }

    /// <summary>Null: the function does not say, so nobody may.</summary>
    internal AccessAttribute? AccessOf(string function) => _access.GetValueOrDefault(function);

    /// <summary>The verbs that an address answers; empty: there is no such address.</summary>
    public IReadOnlyList<string> VerbsAt(PathString path) =>
    [
        .. _addresses
            .Where(address => address.Fits(path))
            .SelectMany(address => address.Route.Verbs)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static HttpRoute? Read(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()?.Name;
        var trigger = method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(attribute => attribute is not null);
        if (name is null || trigger is null)
            return null;

        var verbs = (trigger.Methods ?? []).Select(verb => verb.ToUpperInvariant());
        return new HttpRoute(name, [.. verbs], trigger.Route ?? name, method);
    }
}
