using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Load.Audit;

/// <summary>What the days' figures should be, told from nothing but who did what when, and how it stood then.</summary>
internal sealed class EventFigures
{
    public static readonly string[] Counts = ["created", "closed", "reopened", "removed", "restored", "replies"];

    private readonly Dictionary<(DateOnly Day, string Name), int> _counts = [];
    private readonly SortedDictionary<DateOnly, int> _moves = [];

    public EventFigures(IEnumerable<IEnumerable<TicketEvent>> tickets)
    {
        foreach (var ticket in tickets)
            Go(ticket.OrderBy(happened => happened.Seq));
    }

    public IEnumerable<DateOnly> Days => _moves.Keys;

    public int Count(DateOnly day, string name) => _counts.GetValueOrDefault((day, name));

    public int Backlog(DateOnly day) => _moves.TakeWhile(move => move.Key <= day).Sum(move => move.Value);

    private void Go(IEnumerable<TicketEvent> ticket)
    {
        var before = default(TicketEvent);
        foreach (var happened in ticket)
        {
            if (NameOf(before, happened) is { } name)
                _counts[(happened.DeskDay, name)] = Count(happened.DeskDay, name) + 1;
            var move = ToDo(happened) - ToDo(before);
            _moves[happened.DeskDay] = _moves.GetValueOrDefault(happened.DeskDay) + move;
            before = happened;
        }
    }

    private static int ToDo(TicketEvent? last) => last is null or { What: TicketHappening.Removed }
        || last.After.Status is TicketStatus.Closed ? 0 : 1;

    private static string? NameOf(TicketEvent? before, TicketEvent happened) => happened.What switch
    {
        TicketHappening.Opened => "created",
        TicketHappening.StatusChanged when happened.After.Status is TicketStatus.Closed => "closed",
        TicketHappening.StatusChanged when before?.After.Status is TicketStatus.Closed => "reopened",
        TicketHappening.Removed when ToDo(before) == 1 => "removed",
        TicketHappening.Restored when ToDo(happened) == 1 => "restored",
        TicketHappening.MessagePosted { Kind: MessageKind.Reply }
            when happened.By.Role is not Role.Requester && happened.By.Id != happened.After.Requester.Id => "replies",
        _ => null,
    };
}
