using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>Every route as a line that people can read and compare.</summary>
internal static class RouteLines
{
    public const string Header = "# address | verbs | function | who may call it | with what scope an API key may | its limit";

    public static IReadOnlyList<string> Of(RouteManifest routes) =>
        [Header, .. routes.Routes.Select(route => Line(route, routes.AccessOf(route.Name))).Order(StringComparer.Ordinal)];

    private static string Line(HttpRoute route, AccessAttribute? rule) => string.Join(
        " | ",
        route.Template,
        route.Verbs.Count == 0 ? "any" : string.Join(' ', route.Verbs.Order(StringComparer.Ordinal)),
        route.Name,
        rule is null ? "NOBODY" : Words.Of(rule.Access),
        rule?.Scope ?? "none",
        rule?.IsFree == true ? "unlimited" : rule?.Access is Access.Anyone ? "address" : "caller");
}
