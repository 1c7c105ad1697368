using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>Where an HTTP function answers. No verbs: it takes them all.</summary>
internal sealed record HttpRoute(CompiledFunction Function, string Own, RoutePattern Pattern, IReadOnlyList<string> Verbs)
{
    public string Name => Function.Name;

    public static HttpRoute Create(CompiledFunction function, HttpTriggerAttribute trigger, string prefix)
    {
        var own = (string.IsNullOrWhiteSpace(trigger.Route) ? function.Name : trigger.Route).Trim('/');
        try
        {
            var pattern = RoutePatternFactory.Parse(prefix.Length == 0 ? own : $"{prefix}/{own}");
            return new HttpRoute(function, own, pattern, trigger.Methods ?? []);
        }
        catch (RoutePatternException exception)
        {
            throw new StartException(
                $"Function '{function.Name}' has the route '{own}', which is not valid: {exception.Message}", exception);
        }
    }

    public bool SharesVerbWith(HttpRoute other) =>
        Verbs.Count == 0 || other.Verbs.Count == 0 || Verbs.Intersect(other.Verbs, StringComparer.OrdinalIgnoreCase).Any();
}
