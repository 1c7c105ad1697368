namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>What an event counts as.</summary>
internal sealed class PlainCounts(PlainTicket ticket, PlainClock clock)
{
    public IEnumerable<string> Of(int i)
    {
        if (ticket.IsOpening(i))
            yield return "created";
        if (ticket.IsReopening(i))
            yield return "reopened";
        if (ticket.IsAssigning(i) && ticket.CountBefore(i, ticket.IsAssigning) > 0)
            yield return "reassignments";
        if (ticket.IsReply(i))
            yield return ticket.IsStaff(i) ? "replies" : "requesterReplies";
        if (ticket.IsNote(i))
            yield return "notes";
        if (ticket.IsRemoval(i) && ticket.IsLeftToDo(i - 1))
            yield return "removed";
        if (ticket.IsRestoring(i) && ticket.IsLeftToDo(i))
            yield return "restored";
        foreach (var name in ticket.IsClosing(i) ? OfClosing(i) : [])
            yield return name;
    }

    private IEnumerable<string> OfClosing(int i)
    {
        yield return "closed";
        if (ticket.CountBefore(i, earlier => ticket.IsClosing(earlier) && Day(earlier) == Day(i)) == 0)
            yield return "closedTickets";
        if (ticket.CountBefore(i, ticket.IsAnswer) == 1 && ticket.CountBefore(i, ticket.IsReopening) == 0)
            yield return "oneTouch";
    }

    private DateOnly Day(int i) => clock.DayOf(ticket.Events[i].At);
}
