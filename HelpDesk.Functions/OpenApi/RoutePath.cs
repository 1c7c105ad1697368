using Microsoft.AspNetCore.Routing.Patterns;

namespace HelpDesk.Functions.OpenApi;

/// <summary>A trigger's route as OpenAPI writes it: bare names in braces, the constraints as the parameters' types.</summary>
internal static class RoutePath
{
    public static string Of(string template) =>
        "/" + string.Join('/', RoutePatternFactory.Parse(template).PathSegments.Select(Segment));

    public static IReadOnlyList<(string Name, Type Type)> Parameters(string template) =>
        [.. RoutePatternFactory.Parse(template).Parameters.Select(one => (one.Name, TypeOf(one)))];

    private static string Segment(RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternParameterPart { IsCatchAll: false, IsOptional: false } parameter => $"{{{parameter.Name}}}",
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => throw new InvalidOperationException($"OpenAPI has no word for the part {part} of a route."),
    }));

    private static Type TypeOf(RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Select(one => one.Content).FirstOrDefault() switch
        {
            "int" => typeof(int),
            "long" => typeof(long),
            "guid" => typeof(Guid),
            _ => typeof(string),
        };
}
