using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>All that happened at a desk, made up from a seed; every step goes through the decisions that the app takes.</summary>
internal sealed class RandomDesk
{
    private readonly List<IReadOnlyList<TicketEvent>> _tickets = [];

    public RandomDesk(DeskTime time, int seed, int tickets)
    {
        var random = new Random(seed);
        var calendar = time.Calendar;
        var (from, to) = (calendar.EndOf(time.From.AddDays(-1)), calendar.EndOf(time.To));
        while (_tickets.Count < tickets)
        {
            var opened = from + ((to - from) * random.NextDouble());
            var ticket = RandomTicket.Open(random, calendar, _tickets.Count + 1, opened);
            while (ticket is not null)
            {
                _tickets.Add(ticket.LiveUntil(to));
                ticket = ticket.FollowUp(_tickets.Count + 1);
            }
        }
    }

    /// <summary>Each with its events in their order.</summary>
    public IReadOnlyList<IReadOnlyList<TicketEvent>> Tickets => _tickets;
}
