using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Domain.InMemory;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The adapters and use cases over some storage, as the app joins them.</summary>
internal sealed class DeskParts(StorageClients storage, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public TicketNumbers Numbers { get; } = new(storage);

    public ITicketHistory History { get; } = new TableTicketHistory(storage);

    public IConversations Conversations { get; } = new TableConversations(storage);

    public IFirstTries FirstTries { get; } = new TableFirstTries(storage);

    public IJobs Jobs { get; } = new TableJobs(storage);

    public IActivityLog Activity { get; } = new TableActivityLog(storage);

    public IDailyMetrics Metrics { get; } = new TableDailyMetrics(storage);

    public IRequesterDays Requesters { get; } = new TableRequesterDays(storage);

    public RecordRequesters Record => new(Requesters, Metrics);

    public ITicketViews Views => new TableTicketViews(storage, _time);

    public ITicketStore Tickets => new TableTicketStore(
        storage,
        Numbers,
        new TicketTurns(),
        new TicketAnnouncements(storage.Queues),
        new TicketCommit(storage, _time, NullLogger<TicketCommit>.Instance),
        new InlineViews(storage, _time, NullLogger<InlineViews>.Instance),
        _time);

    public OpenTicket Open => new(Tickets, FirstTries, new PeopleInMemory(), Given.Utc);

    public PostMessage Post => new(Tickets, FirstTries, Given.Utc);

    public ChangeTicket Change => new(Tickets, new PeopleInMemory(), Given.Utc);

    public RemoveTicket Remove => new(Tickets, Given.Utc);

    public ListTickets List => new(Views);

    /// <summary>Who hears of changes besides the lists and figures.</summary>
    public List<IChangeListener> Listeners { get; } = [];

    public ProjectTicketChange Project => new(History, Views, Activity, Record, Metrics, Given.Utc, Listeners);

    public AggregateDailyMetrics Aggregate => AggregateFrom(Activity);

    public AggregateDailyMetrics AggregateFrom(IActivityLog activity) => new(activity, Metrics, Update(activity), Given.Utc);

    public UpdateDays Update(IActivityLog activity) => new(Metrics, new CountDay(activity, Requesters), Given.Utc);
}
