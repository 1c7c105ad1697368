using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The adapters and use cases over some storage, as the app joins them.</summary>
internal sealed class DeskParts(StorageClients storage)
{
    public TicketNumbers Numbers { get; } = new(storage);

    public ITicketViews Views { get; } = new TableTicketViews(storage);

    public IActivityLog Activity { get; } = new TableActivityLog(storage);

    public IDailyMetrics Metrics { get; } = new TableDailyMetrics(storage);

    public ITicketStore Tickets => new TableTicketStore(
        storage,
        Numbers,
        new TicketAnnouncements(storage.Queues),
        new TicketCommit(storage, TimeProvider.System, NullLogger<TicketCommit>.Instance),
        new InlineViews(storage, TimeProvider.System, NullLogger<InlineViews>.Instance),
        TimeProvider.System);

    public ProjectTicketChange Project => new(Tickets, Views, Activity, Metrics, Given.Utc);

    public AggregateDailyMetrics Aggregate => new(Activity, Metrics, Given.Utc);
}
