using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>How long things took that an event ends.</summary>
internal sealed class PlainDurations(PlainTicket ticket, PlainClock clock)
{
    public IEnumerable<(string Name, (long Calendar, long Business) Time)> Of(int i)
    {
        if (ticket.IsAnswer(i) && ticket.CountBefore(i, ticket.IsAnswer) == 0)
            yield return ("firstResponse", Between(0, i));
        if (ticket.IsAnswer(i) && OldestUnanswered(i) is { } since)
            yield return ("nextResponse", Between(since, i));
        if (!ticket.IsClosing(i))
            yield break;
        yield return ("resolution", Between(0, i));
        yield return ("waitingForUs", Spent(i, TicketStatus.Open, TicketStatus.Active));
        yield return ("waitingForRequester", Spent(i, TicketStatus.Waiting));
        yield return ("closedInBetween", Spent(i, TicketStatus.Closed));
    }

    // Whatever is not staff's: a word, or opening the ticket again; an answer or a closing ends it. Before there was an answer it
    // is the first response that is waited for.
    private int? OldestUnanswered(int answer)
    {
        var oldest = default(int?);
        for (var i = answer - 1; i > 0 && !ticket.IsAnswer(i) && !ticket.IsClosing(i); i--)
        {
            if ((ticket.IsReply(i) || ticket.IsReopening(i)) && !ticket.IsStaff(i))
                oldest = i;
        }

        return ticket.CountBefore(answer, ticket.IsAnswer) == 0 ? null : oldest;
    }

    private (long, long) Spent(int end, params TicketStatus[] statuses)
    {
        var (calendar, business) = (0L, 0L);
        for (var i = 0; i < end; i++)
        {
            if (!statuses.Contains(ticket.Events[i].After.Status))
                continue;
            var time = Between(i, i + 1);
            (calendar, business) = (calendar + time.Calendar, business + time.Business);
        }

        return (calendar, business);
    }

    private (long Calendar, long Business) Between(int from, int to) =>
        clock.Between(ticket.Events[from].At, ticket.Events[to].At);
}
