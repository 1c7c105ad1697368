using System.Text.Json.Serialization.Metadata;
using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Functions.Reports;

/// <summary>
/// Gives answers a member for each metric of the catalogue, so that a new metric is written and described without anybody
/// touching them. What there is no value for is null: nothing was measured, or the row is older than the metric.
/// </summary>
internal static class MetricMembers
{
    /// <summary>Behind what says which row it is, and before what the row says of itself.</summary>
    private const int Order = 1;

    public static void Add(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object || !typeof(IMetricsResponse).IsAssignableFrom(type.Type))
            return;

        foreach (var metric in MetricCatalog.Counts.Concat<Metric>(MetricCatalog.Requesters))
            AddCount(type, metric.Name, metric.Description);
        foreach (var metric in MetricCatalog.Durations)
        {
            AddTimes(type, metric.Name, metric.Description);
            AddTimes(type, metric.BusinessName, $"As {metric.Name}, in seconds of business hours.");
        }
    }

    private static void AddCount(JsonTypeInfo type, string name, string description) => Add(
        type, typeof(long?), name, description, answer => answer.Counts.TryGetValue(name, out var count) ? count : null);

    private static void AddTimes(JsonTypeInfo type, string name, string description) =>
        Add(type, typeof(DistributionResponse), name, description, answer => answer.Durations.GetValueOrDefault(name));

    private static void Add(
        JsonTypeInfo type, Type memberType, string name, string description, Func<IMetricsResponse, object?> get)
    {
        var member = type.CreateJsonPropertyInfo(memberType, name);
        member.Get = answer => get((IMetricsResponse)answer);
        member.IsGetNullable = true;
        member.Order = Order;
        member.AttributeProvider = new MetricAttributes(description);
        type.Properties.Add(member);
    }
}
