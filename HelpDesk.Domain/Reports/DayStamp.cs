namespace HelpDesk.Domain.Reports;

/// <summary>What a row of the report table says of itself.</summary>
/// <param name="IsFinal">The day is over, and late events have had their time.</param>
/// <param name="Revision">Counts how often the day's rows have been written, from 1; 0: never.</param>
/// <param name="ComputedAt">When they last were.</param>
/// <param name="Watermark">When the newest event in it happened; null: there is none.</param>
/// <param name="DefinitionVersion">By which definitions it was counted.</param>
public sealed record DayStamp(
    bool IsFinal, int Revision, DateTimeOffset? ComputedAt, DateTimeOffset? Watermark, int DefinitionVersion)
{
    public static DayStamp Never { get; } = new(false, 0, null, null, 0);
}
