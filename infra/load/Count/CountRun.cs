using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Summaries;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Accounts;

namespace HelpDesk.Load.Count;

/// <summary>Goes through all use cases once on an empty desk, and writes down what each asks of storage.</summary>
internal sealed class CountRun(InProcessDesk desk)
{
    private static readonly Actor Customer = DemoPeople.All[new("customer")];

    private static readonly Actor Agent = DemoPeople.All[new("agent")];

    private static readonly Actor Admin = DemoPeople.All[new("admin")];

    private static readonly RetryKey Key = new(Customer.Id, "say", "body");

    private readonly List<UseCase> _counted = [];
    private readonly CancellationToken _none = CancellationToken.None;
    private TicketId _ticket;
    private OperationId _last;

    public async Task<IReadOnlyList<UseCase>> RunAsync()
    {
        // Not counted: the first block of numbers.
        await OpenAsync(retry: null);

        await CountAsync("open a ticket", () => OpenAsync(retry: null));
        await CountAsync("… projected", () => ProjectAsync(1));
        await CountAsync("… announced twice", () => ProjectAsync(1));
        await CountAsync("open a ticket, with a key", () => OpenAsync(new RetryKey(Customer.Id, "open", "body")));
        await CountAsync("reply", () => SayAsync(Agent, MessageKind.Reply, retry: null));
        await CountAsync("… projected", () => ProjectAsync(2));
        await CountAsync("… announced twice", () => ProjectAsync(2));
        await CountAsync("reply, with a key", () => SayAsync(Customer, MessageKind.Reply, Key));
        await CountAsync("… again, with the same key", () => SayAsync(Customer, MessageKind.Reply, Key));
        await CountAsync("note", () => SayAsync(Agent, MessageKind.Note, retry: null));
        await CountAsync("assign", () => ChangeAsync((change, act) => change.AssignAsync(_ticket, Agent.Id, null, act, _none)));
        await CountAsync("set the status", () => ChangeAsync(
            (change, act) => change.SetStatusAsync(_ticket, TicketStatus.Closed, null, TicketChannel.Web, null, act, _none)));
        await CountAsync("edit", () => ChangeAsync(
            (change, act) => change.EditAsync(_ticket, new() { Category = "other" }, null, act, _none)));
        await CountAsync("six changes projected at once", () => ProjectAsync(4));
        await CountAsync("read a ticket", () => desk.Get<ReadTicket>().RunAsync(_ticket, Customer, _none));
        await CountAsync("read its messages", () => desk.Get<ReadMessages>().RunAsync(_ticket, 0, 25, Customer, _none));
        await CountAsync("read its audit trail", () => desk.Get<ReadHistory>().RunAsync(_ticket, 0, 25, Agent, _none));
        await CountAsync("list one's own", () => ListAsync(Customer));
        await CountAsync("list the desk", () => ListAsync(Agent));
        await CountAsync("count what there is to do", () => desk.Get<CountTickets>().RunAsync(Agent, _none));
        await CountAsync("remove", () => desk.Get<RemoveTicket>().RemoveAsync(
            _ticket, RemovalReason.Mistake, expected: null, Act(Admin), _none));
        await CountAsync("restore", () => desk.Get<RemoveTicket>().RestoreAsync(_ticket, Act(Admin), _none));
        await CountAsync("count a day, first time", () => desk.Get<AggregateDailyMetrics>().RunAsync(Now, _none));
        await CountAsync("… again", () => desk.Get<AggregateDailyMetrics>().RunAsync(Now, _none));
        await desk.Get<AggregateDailyMetrics>().RunAsync(Now.AddDays(2), _none);
        await CountAsync("… a quiet one", () => desk.Get<AggregateDailyMetrics>().RunAsync(Now.AddDays(2), _none));
        await CountAsync("read the figures of a year", () => desk.Get<ReadDailyFigures>().RunAsync(
            Dimension.Day, Today.AddDays(-364), Today, _none));
        await CountAsync("… by agent", () => desk.Get<ReadDailyFigures>().RunAsync(
            Dimension.Agent, Today.AddDays(-364), Today, _none));
        await CountAsync("a year's summary next to the year before", () => desk.Get<SummarizePeriod>().RunAsync(
            Today.AddDays(-364), Today, withPrevious: true, _none));
        return _counted;
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private async Task CountAsync(string name, Func<Task> run)
    {
        desk.Storage.Forget();
        await run();
        _counted.Add(new UseCase(name, desk.Storage.Requests));
    }

    private async Task OpenAsync(RetryKey? retry)
    {
        var opened = await desk.Get<OpenTicket>().RunAsync(
            new("Title", "Description"), TicketChannel.Web, Act(Customer), retry, _none);
        _ticket = opened.Value!.Value.Id;
    }

    private async Task SayAsync(Actor by, MessageKind kind, RetryKey? retry) => await desk.Get<PostMessage>().RunAsync(
        _ticket, new("Content", kind), TicketChannel.Web, Act(by), retry, _none);

    private Task ChangeAsync(Func<ChangeTicket, Act, Task> change) => change(desk.Get<ChangeTicket>(), Act(Agent));

    private async Task ListAsync(Actor by) =>
        await desk.Get<ListTickets>().RunAsync(new TicketFilter(), 25, after: null, by, _none);

    private async Task ProjectAsync(int firstSeq) => await desk.Get<ProjectTicketChange>().RunAsync(
        new TicketAnnouncement(_ticket, _last, firstSeq, Now), isRetry: false, Now, _none);

    private Act Act(Actor by)
    {
        _last = new OperationId(Guid.NewGuid());
        return new Act(by, Now, _last);
    }
}
