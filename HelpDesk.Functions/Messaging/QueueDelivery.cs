using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Messaging;

/// <summary>What the host tells of the queue message that a function is run for.</summary>
/// <param name="Try">The how many-th.</param>
/// <param name="PutAt">Null: the host does not say.</param>
internal sealed record QueueDelivery(string Text, int Try, DateTimeOffset? PutAt)
{
    public static QueueDelivery Of(FunctionContext context)
    {
        var told = context.BindingContext.BindingData;
        return new(
            told.GetValueOrDefault("QueueTrigger") as string ?? "",
            int.TryParse(Said(told, "DequeueCount"), CultureInfo.InvariantCulture, out var number) ? number : 1,
            Moment(told));
    }

    private static DateTimeOffset? Moment(IReadOnlyDictionary<string, object?> told) =>
        told.GetValueOrDefault("InsertionTime") as DateTimeOffset?
        ?? (DateTimeOffset.TryParse(
            Said(told, "InsertionTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null);

    /// <summary>The host in Azure hands everything on as JSON, so that a moment comes in quotes.</summary>
    private static string? Said(IReadOnlyDictionary<string, object?> told, string name) =>
        Convert.ToString(told.GetValueOrDefault(name), CultureInfo.InvariantCulture)?.Trim('"');
}
