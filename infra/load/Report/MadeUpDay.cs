using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Load.Report;

/// <summary>A day on which each ticket is opened, assigned, picked up, answered and closed; it is kept nowhere.</summary>
internal sealed class MadeUpDay(int events)
{
    public const int EventsPerTicket = 5;

    private const int Agents = 40;
    private const int Categories = 12;

    public static readonly DateOnly Day = new(2026, 5, 4);

    private static readonly DateTimeOffset Begin = new(Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public int Tickets => events / EventsPerTicket;

    /// <summary>Each wrote one ticket in ten.</summary>
    public int Requesters => Tickets / 10;

    public static TicketActivity Event(int ticket, int seq)
    {
        var agent = Person("agent", ticket % Agents);
        var category = $"category-{ticket % Categories}";
        var (open, active) = (State(TicketStatus.Open, category, null), State(TicketStatus.Active, category, agent));
        var (kind, before, after) = seq switch
        {
            1 => (TicketEventKind.Opened, null, open),
            2 => (TicketEventKind.Assigned, open, open with { Assignee = agent }),
            3 => (TicketEventKind.StatusChanged, open with { Assignee = agent }, active),
            4 => (TicketEventKind.Replied, active, active),
            _ => (TicketEventKind.StatusChanged, active, active with { Status = TicketStatus.Closed }),
        };
        var requester = Person("requester", ticket / 10);
        var by = seq == 1 ? new Actor(requester, Role.Requester) : new Actor(agent, Role.Agent);
        return new TicketActivity(
            Day, new(ticket), seq, kind, Begin.AddSeconds((ticket * 7919L % 80_000) + seq), by, before, after, requester.Id,
            (TicketChannel)(ticket % 4), Measures(ticket, seq));
    }

    private static EventMeasures Measures(int ticket, int seq)
    {
        var took = new Spent(60 + (ticket * 104_729L % 2_000_000), ticket * 15_485_863L % 400_000);
        return new EventMeasures
        {
            CreatedDay = Day.AddDays(-(ticket % 20)),
            FirstResponse = seq == 4 ? took : null,
            Closing = seq == 5 ? new(took + took, took, took, default, Answers: 1, Reopenings: 0, IsFirstOfDay: true) : null,
        };
    }

    private static ActivityState State(TicketStatus status, string category, PersonRef? agent) =>
        new(status, TicketPriority.Normal, category, agent);

    private static PersonRef Person(string kind, int number) => new(new($"{kind}-{number}"), $"Somebody {number}");
}
