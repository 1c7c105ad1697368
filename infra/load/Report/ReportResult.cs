namespace HelpDesk.Load.Report;

/// <summary>What it took to count one day.</summary>
/// <param name="Cpu">Of the process, which says more than the clock where others work too.</param>
/// <param name="MakingRows">How much of the time went into making up the rows, which storage would have had.</param>
/// <param name="PeakManaged">Bytes, garbage included, seen before each request.</param>
/// <param name="PeakWorkingSet">Bytes of the whole process until then, runs before this one included.</param>
internal sealed record ReportResult(
    int Events, int Requests, TimeSpan Took, TimeSpan Cpu, TimeSpan MakingRows, long PeakManaged, long PeakWorkingSet);
