using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Options;

namespace HelpDesk.Functions.Http;

/// <summary>The addresses that a route takes, its constraints included.</summary>
internal sealed class RouteAddress
{
    private static readonly DefaultInlineConstraintResolver Resolver =
        new(Options.Create(new RouteOptions()), new ServiceCollection().BuildServiceProvider());

    private readonly TemplateMatcher _matcher;
    private readonly IReadOnlyList<(string Name, IRouteConstraint Constraint)> _constraints;

    public RouteAddress(HttpRoute route)
    {
        Route = route;
        var template = TemplateParser.Parse(route.Template);
        _matcher = new TemplateMatcher(template, []);
        _constraints = [.. template.Parameters.SelectMany(parameter => parameter.InlineConstraints.Select(
            inline => (parameter.Name!, Resolver.ResolveConstraint(inline.Constraint)!)))];
    }

    public HttpRoute Route { get; }

    public bool Fits(PathString path)
    {
        var values = new RouteValueDictionary();
        return _matcher.TryMatch(path, values) && _constraints.All(one =>
            one.Constraint.Match(httpContext: null, route: null, one.Name, values, RouteDirection.IncomingRequest));
    }
}
