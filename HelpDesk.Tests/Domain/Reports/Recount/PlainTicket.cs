using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>One ticket's events, looked at the plain way: by going over all of them for each question.</summary>
internal sealed class PlainTicket(IReadOnlyList<TicketEvent> events)
{
    public IReadOnlyList<TicketEvent> Events => events;

    public bool IsOpening(int i) => events[i].What is TicketHappening.Opened;

    public bool IsClosing(int i) =>
        events[i].What is TicketHappening.StatusChanged && events[i].After.Status is TicketStatus.Closed;

    public bool IsReopening(int i) =>
        events[i].What is TicketHappening.StatusChanged && events[i - 1].After.Status is TicketStatus.Closed;

    public bool IsAssigning(int i) => events[i].What is TicketHappening.Assigned;

    public bool IsReply(int i) => events[i].What is TicketHappening.MessagePosted { Kind: MessageKind.Reply };

    public bool IsNote(int i) => events[i].What is TicketHappening.MessagePosted { Kind: MessageKind.Note };

    public bool IsAnswer(int i) => IsReply(i) && IsStaff(i);

    public bool IsRemoval(int i) => events[i].What is TicketHappening.Removed;

    public bool IsRestoring(int i) => events[i].What is TicketHappening.Restored;

    /// <summary>Whoever asked for help is no staff here.</summary>
    public bool IsStaff(int i) => events[i].By.Role is Role.Agent or Role.Admin && !IsRequester(i);

    public bool IsRequester(int i) => events[i].By.Id == events[i].After.Requester.Id;

    /// <summary>Whether it is something to do after the event.</summary>
    public bool IsLeftToDo(int i) => events[i].After.Status is not TicketStatus.Closed && !IsRemoval(i);

    public int CountBefore(int i, Func<int, bool> what) => Enumerable.Range(0, i).Count(what);

    public IEnumerable<int> All => Enumerable.Range(0, events.Count);

    /// <summary>The last event up to the end of that day; -1: there was none yet.</summary>
    public int LastBy(DateOnly day, PlainClock clock)
    {
        var last = -1;
        while (last + 1 < events.Count && clock.DayOf(events[last + 1].At) <= day)
            last++;
        return last;
    }
}
