using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Discovery;

/// <summary>What holds for the functions of an app whatever triggers them.</summary>
internal static partial class FunctionRules
{
    public static void Check(IReadOnlyList<FunctionDescriptor> functions)
    {
        foreach (var function in functions)
        {
            if (!ValidName().IsMatch(function.Name) || function.Name.Equals("host", StringComparison.OrdinalIgnoreCase))
            {
                throw new StartException(
                    $"'{function.Name}' is no name for a function: " +
                    "a letter, then up to 127 letters, digits, '_' or '-', and not 'host'.");
            }
        }
        var groups = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var same in groups.Where(group => group.Count() > 1))
        {
            var places = same.Select(function => $"{function.Method.DeclaringType!.Name}.{function.Method.Name}");
            throw new StartException($"More than one function has the name '{same.Key}': {string.Join(" and ", places)}.");
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();
}
