using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

internal static partial class QueueNames
{
    private const string PoisonSuffix = "-poison";
    private const int Longest = 63;

    /// <summary>The name in a trigger or output, with each %setting% put in, in lower case as the real host has it.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing, or the service would refuse the name.</exception>
    public static string Resolve(string name, IConfiguration configuration)
    {
        var resolved = Setting().Replace(name, match => Value(match.Groups[1].Value, configuration)).ToLowerInvariant();
        return IsValid(resolved) ? resolved : throw new InvalidOperationException(
            $"'{resolved}' is no queue name: 3 to 63 lower-case letters, digits and single dashes, no dash at either end.");
    }

    /// <summary>Where failed messages go; nowhere if the queue is a poison queue itself or the name would be too long.</summary>
    public static string? Poison(string name) =>
        name.EndsWith(PoisonSuffix, StringComparison.Ordinal) || name.Length + PoisonSuffix.Length > Longest
            ? null
            : name + PoisonSuffix;

    /// <exception cref="InvalidOperationException">Two functions would take each other's messages.</exception>
    public static void RefuseSharedQueues(IEnumerable<(string Function, string Queue)> triggers)
    {
        var shared = triggers.GroupBy(trigger => trigger.Queue, trigger => trigger.Function, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(functions => functions.Skip(1).Any());
        if (shared is not null)
        {
            var functions = string.Join(", ", shared.Order(StringComparer.Ordinal));
            throw new InvalidOperationException(
                $"The queue '{shared.Key}' has more than one function ({functions}): each would get only some of its messages.");
        }
    }

    private static bool IsValid(string name) => name.Length is >= 3 and <= Longest && Name().IsMatch(name);

    private static string Value(string setting, IConfiguration configuration) => configuration[setting] is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"The setting '{setting}' that a queue name asks for is missing.");

    [GeneratedRegex("%([^%]*)%")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Name();
}
