using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Messaging;

/// <summary>Which function each queue has: an invocation does not tell where its message came from.</summary>
internal static class QueueFunctions
{
    private static readonly FrozenDictionary<string, string> Queues = All().ToFrozenDictionary(
        one => one.Function, one => one.Queue, StringComparer.Ordinal);

    /// <summary>The queue that feeds a function; null: none, or one for what has failed already.</summary>
    public static string? QueueOf(FunctionContext context) =>
        Queues.TryGetValue(context.FunctionDefinition.Name, out var queue) && QueueNames.All.Contains(queue) ? queue : null;

    public static IEnumerable<(string Function, string Queue)> All() =>
        from type in typeof(QueueFunctions).Assembly.GetExportedTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        let trigger = method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()).FirstOrDefault(one => one is not null)
        where function is not null && trigger is not null
        select (function.Name, trigger.QueueName);
}
