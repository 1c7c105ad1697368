using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Discovery;

/// <summary>Finds the methods marked [Function], and refuses what the real tools refuse when they build or start.</summary>
internal static class FunctionFinder
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>In the order of their names, which is the order in which the real host tries routes.</summary>
    public static IReadOnlyList<FunctionDescriptor> Find(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(AnyMethod))
            .Select(method => (method, attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(pair => pair.attribute is not null)
            .Select(pair => Describe(pair.method, pair.attribute!.Name))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        FunctionRules.Check(functions);
        return functions;
    }

    private static FunctionDescriptor Describe(MethodInfo method, string name)
    {
        if (!method.IsPublic || method.ContainsGenericParameters)
        {
            throw new StartException(
                $"Function '{name}' ({method.DeclaringType!.Name}.{method.Name}) " +
                "must be a public method without type parameters.");
        }
        var triggers = method.GetParameters()
            .Select(parameter => (parameter, attribute: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(pair => pair.attribute is not null)
            .ToArray();
        return triggers is [var (parameter, trigger)]
            ? new FunctionDescriptor(name, method, parameter, Known(name, trigger!))
            : throw new StartException(
                $"Function '{name}' must have exactly one parameter with a trigger, and it has {triggers.Length}.");
    }

    private static TriggerBindingAttribute Known(string name, TriggerBindingAttribute trigger) =>
        trigger is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute
            ? trigger
            : throw new StartException(
                $"Function '{name}' has a trigger that the local host does not know: {trigger.GetType().Name}.");
}
