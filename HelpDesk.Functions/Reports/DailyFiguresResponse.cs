using System.ComponentModel;
using System.Text.Json.Serialization;
using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Reports;

/// <summary>The figures of a day, or of one part of the desk on that day.</summary>
internal sealed record DailyFiguresResponse(
    [property: JsonIgnore] Dimension By,
    DateOnly Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("With by=agent: whose figures these are; null: nobody's.")]
    PersonResponse? Agent,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("With by=category; null: tickets without one.")]
    string? Category,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("With by=channel.")]
    string? Channel,
    [property: JsonIgnore] IReadOnlyDictionary<string, long> Counts,
    [property: JsonIgnore] IReadOnlyDictionary<string, DistributionResponse> Durations,
    [property: JsonPropertyOrder(2), Description("Tickets that are not closed when the day ends.")] int Backlog,
    [property: JsonPropertyOrder(2)] IReadOnlyDictionary<string, int> BacklogByStatus,
    [property: JsonPropertyOrder(2)] IReadOnlyDictionary<string, int> BacklogByPriority,
    [property: JsonPropertyOrder(2), Description("By days since they were opened; only for the desk as a whole.")]
    IReadOnlyDictionary<string, int>? BacklogByAge,
    [property: JsonPropertyOrder(2)] int BacklogUnassigned,
    [property: JsonPropertyOrder(3), Description("The day is over, and late events have had their time.")] bool IsFinal,
    [property: JsonPropertyOrder(3), Description("How often the day has been written; 0: nobody has counted it.")]
    int Revision,
    [property: JsonPropertyOrder(3)] DateTimeOffset? ComputedAt,
    [property: JsonPropertyOrder(3), Description("When the newest event in it happened.")] DateTimeOffset? Watermark,
    [property: JsonPropertyOrder(3), Description("By which definitions it was counted.")] int DefinitionVersion)
    : IMetricsResponse
{
    public static DailyFiguresResponse Of(DailyFigures row)
    {
        var (figures, backlog, stamp, key) = (row.Figures, row.Figures.Backlog, row.Stamp, row.Group.Key);
        var by = row.Group.By;
        return new DailyFiguresResponse(
            by,
            row.Day,
            by is Dimension.Agent && key.Length > 0 ? new PersonResponse(key, row.Name ?? key) : null,
            by is Dimension.Category && key.Length > 0 ? key : null,
            by is Dimension.Channel ? key : null,
            figures.Counts,
            figures.Durations.ToDictionary(times => times.Key, times => DistributionResponse.Of(times.Value)),
            backlog.Total,
            BacklogWords.ByStatus(backlog),
            BacklogWords.ByPriority(backlog),
            by is Dimension.Day ? BacklogWords.ByAge(backlog, row.Day) : null,
            backlog.Unassigned,
            stamp.IsFinal,
            stamp.Revision,
            stamp.ComputedAt,
            stamp.Watermark,
            stamp.DefinitionVersion);
    }
}
