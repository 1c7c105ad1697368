using System.ComponentModel;
using System.Text.Json.Serialization;
using HelpDesk.Domain.Reports.Summaries;

namespace HelpDesk.Functions.Reports;

/// <summary>Several days folded into one. Percentiles come from merged histograms and are right to within one percent.</summary>
internal sealed record SummaryResponse(
    DateOnly From,
    DateOnly To,
    [property: JsonIgnore] IReadOnlyDictionary<string, long> Counts,
    [property: JsonIgnore] IReadOnlyDictionary<string, DistributionResponse> Durations,
    [property: JsonPropertyOrder(2), Description("Tickets that were not closed before the first day.")] int BacklogAtStart,
    [property: JsonPropertyOrder(2), Description("Tickets that are not closed at the end of the last day that was counted.")]
    int Backlog,
    [property: JsonPropertyOrder(2)] IReadOnlyDictionary<string, int> BacklogByStatus,
    [property: JsonPropertyOrder(2)] IReadOnlyDictionary<string, int> BacklogByPriority,
    [property: JsonPropertyOrder(2)] IReadOnlyDictionary<string, int> BacklogByAge,
    [property: JsonPropertyOrder(2)] int BacklogUnassigned,
    [property: JsonPropertyOrder(3), Description("The last day that was counted; null: none was.")] DateOnly? CountedTo,
    [property: JsonPropertyOrder(3), Description("All days are counted for good.")] bool IsFinal,
    [property: JsonPropertyOrder(4), Description("With compare=previous: as many days right before.")]
    SummaryResponse? Previous) : IMetricsResponse
{
    public static SummaryResponse Of(SummaryReport report) =>
        Of(report.Current, report.Previous is { } previous ? Of(previous, previous: null) : null);

    private static SummaryResponse Of(PeriodSummary summary, SummaryResponse? previous) => new(
        summary.Period.From,
        summary.Period.To,
        summary.Counts,
        summary.Durations.ToDictionary(times => times.Key, times => DistributionResponse.Of(times.Value)),
        summary.Opening.Total,
        summary.Backlog.Total,
        BacklogWords.ByStatus(summary.Backlog),
        BacklogWords.ByPriority(summary.Backlog),
        BacklogWords.ByAge(summary.Backlog, summary.Last ?? summary.Period.To),
        summary.Backlog.Unassigned,
        summary.Last,
        summary.IsFinal,
        previous);
}
