using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>What the real host refuses in the routes of an app, and what it lets pass though it surely is not meant.</summary>
internal static class RouteRules
{
    public static void Check(IReadOnlyList<HttpRoute> routes)
    {
        foreach (var route in routes)
        {
            // As written there: "administrators" is refused as well.
            if (route.Own.StartsWith("admin", StringComparison.OrdinalIgnoreCase)
                || route.Own.StartsWith("runtime", StringComparison.OrdinalIgnoreCase))
            {
                throw new StartException(
                    $"Function '{route.Name}' has the route '{route.Own}', " +
                    "and the host keeps all that begin with admin or runtime to itself.");
            }
        }
        for (var index = 0; index < routes.Count; index++)
        {
            var twin = routes.Take(index).FirstOrDefault(other =>
                routes[index].SharesVerbWith(other) && Shape(routes[index]) == Shape(other));
            if (twin is not null)
            {
                throw new StartException(
                    $"Functions '{twin.Name}' and '{routes[index].Name}' have the same route " +
                    $"'{routes[index].Own}' for the same verb.");
            }
        }
    }

    /// <summary>Routes that never get a request, because one that comes before them by its function's name takes it.</summary>
    public static IEnumerable<(HttpRoute Hidden, HttpRoute By)> Hidden(IReadOnlyList<HttpRoute> routes) =>
        from index in Enumerable.Range(0, routes.Count)
        from earlier in routes.Take(index)
        where earlier.SharesVerbWith(routes[index]) && Covers(earlier.Pattern, routes[index].Pattern)
        select (routes[index], earlier);

    // The names of parameters do not tell two routes apart, their constraints do.
    private static string Shape(HttpRoute route) => string.Join('/', route.Pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart parameter =>
                $"{{{(parameter.IsCatchAll ? "*" : "")}" +
                $"{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content))}}}",
            RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
            _ => "",
        }))));

    private static bool Covers(RoutePattern general, RoutePattern special)
    {
        for (var index = 0; index < general.PathSegments.Count; index++)
        {
            var segment = general.PathSegments[index];
            if (segment.Parts is [RoutePatternParameterPart { IsCatchAll: true, ParameterPolicies.Count: 0 }])
            {
                return true;
            }
            if (index >= special.PathSegments.Count || !Covers(segment, special.PathSegments[index]))
            {
                return false;
            }
        }
        return general.PathSegments.Count == special.PathSegments.Count;
    }

    private static bool Covers(RoutePatternPathSegment general, RoutePatternPathSegment special) =>
        (general.Parts, special.Parts) switch
        {
            (_, [RoutePatternParameterPart { IsCatchAll: true }]) => false,
            ([RoutePatternParameterPart { ParameterPolicies.Count: 0 }], _) => true,
            ([RoutePatternLiteralPart one], [RoutePatternLiteralPart other]) =>
                one.Content.Equals(other.Content, StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
}
