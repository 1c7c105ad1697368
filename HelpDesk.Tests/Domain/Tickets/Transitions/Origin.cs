using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>A ticket from which commands start, and when they come.</summary>
internal sealed record Origin(string Name, Func<Actor, Ticket> Make, TimeSpan Later)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<Origin> All { get; } =
    [
        new("open", of => Given.Ticket(TicketStatus.Open, of), Soon),
        new("kept", Reopened, Soon),
        new("active", of => Given.Ticket(TicketStatus.Active, of), Soon),
        new("loose", of => Given.Ticket(TicketStatus.Active, of).Assign(null).Head(), Soon),
        new("waiting", of => Given.Ticket(TicketStatus.Waiting, of), Soon),
        new("closed", of => Given.Ticket(TicketStatus.Closed, of), TimeSpan.FromDays(14)),
        new("lapsed", of => Given.Ticket(TicketStatus.Closed, of), TimeSpan.FromDays(15)),
    ];

    /// <summary>In which nobody sees it: see <see cref="RemovedTransitionTests"/>.</summary>
    public static IReadOnlyList<Origin> Removed { get; } =
    [
        .. All.Select(origin => new Origin(
            $"removed {origin.Name}", of => origin.Make(of).Remove().Head(), TimeSpan.FromDays(30))),
        new("gone", of => All[0].Make(of).Remove().Head(), TimeSpan.FromDays(31)),
    ];

    private static Ticket Reopened(Actor requester) =>
        Given.Ticket(TicketStatus.Closed, requester).Set(TicketStatus.Open).Head();
}
