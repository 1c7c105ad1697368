namespace HelpDesk.Domain.Reports;

/// <summary>How many different requesters a day has seen.</summary>
/// <param name="New">Their first ticket was opened on that day.</param>
public sealed record RequesterCounts(int Active, int New)
{
    public static RequesterCounts None { get; } = new(0, 0);
}
