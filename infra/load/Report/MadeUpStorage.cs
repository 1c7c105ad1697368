using System.Diagnostics;
using System.Globalization;
using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Report;

/// <summary>Answers queries for the made-up day with a thousand rows a page, as storage does.</summary>
internal sealed class MadeUpStorage(MadeUpDay day) : HttpPipelineTransport
{
    private const int PageSize = 1_000;

    private readonly Stopwatch _making = new();

    public int Requests { get; private set; }

    public long PeakManaged { get; private set; }

    public TimeSpan MakingRows => _making.Elapsed;

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        PeakManaged = Math.Max(PeakManaged, GC.GetTotalMemory(forceFullCollection: false));
        Requests++;
        _making.Start();
        var address = message.Request.Uri.ToUri();
        var query = HttpUtility.ParseQueryString(address.Query);
        var partition = query["$filter"]!.Split('\'')[1];
        var from = int.Parse(query["NextRowKey"] ?? "0", CultureInfo.InvariantCulture);
        var isActivity = address.AbsolutePath.Contains(TableNames.Activity, StringComparison.Ordinal);
        var (rows, all) = isActivity ? Activity(partition) : Requesters(partition);
        var next = from + PageSize < all ? $"{from + PageSize}" : null;
        message.Response = new PageResponse(EntityJson.Page(rows(from).Take(PageSize)), partition, next);
        _making.Stop();
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }

    private (Func<int, IEnumerable<TableEntity>> From, int All) Activity(string partition)
    {
        var bucket = Convert.ToInt32(partition.Split(Keys.Separator)[1], 16);
        var tickets = (day.Tickets - bucket + ActivityRow.Buckets - 1) / ActivityRow.Buckets;
        var all = tickets * MadeUpDay.EventsPerTicket;
        return (from => Enumerable.Range(from, all - from).Select(Row), all);

        TableEntity Row(int i) => ActivityRow.FromActivity(MadeUpDay.Event(
            (i / MadeUpDay.EventsPerTicket * ActivityRow.Buckets) + bucket, (i % MadeUpDay.EventsPerTicket) + 1));
    }

    private (Func<int, IEnumerable<TableEntity>> From, int All) Requesters(string partition) => (
        from => Enumerable.Range(from, day.Requesters - from).Select(i =>
            new TableEntity(partition, $"requester-{i}") { [RequesterDayRow.IsNew] = i % 3 == 0 }),
        day.Requesters);
}
