using System.Diagnostics;
using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Storage;
using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Report;

/// <summary>Counts a day of very many events, which come page by page from a storage that makes them up.</summary>
internal static class ReportRun
{
    private const string Nowhere =
        "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/nobody;"
        + "QueueEndpoint=http://127.0.0.1:1/nobody";

    public static async Task<ReportResult> RunAsync(int events, CancellationToken cancellationToken)
    {
        GC.Collect();
        var pages = new MadeUpStorage(new MadeUpDay(events));
        var storage = StorageAccess.Clients(Nowhere, pages, pages);
        using var process = Process.GetCurrentProcess();
        var (clock, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var report = await new CountDay(new TableActivityLog(storage), new TableRequesterDays(storage))
            .RunAsync(MadeUpDay.Day, cancellationToken);
        clock.Stop();
        if (report.Whole.Figures.Counts["created"] != events / MadeUpDay.EventsPerTicket)
            throw new InvalidOperationException("Not all events were counted.");

        process.Refresh();
        return new(
            events,
            pages.Requests,
            clock.Elapsed,
            process.TotalProcessorTime - cpu,
            pages.MakingRows,
            pages.PeakManaged,
            process.PeakWorkingSet64);
    }
}
