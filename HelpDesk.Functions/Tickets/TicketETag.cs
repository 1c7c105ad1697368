using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Tickets;

/// <summary>A ticket's version for whoever looks at it: a note is a new version for staff only.</summary>
internal static class TicketETag
{
    public static string Version(TicketView view) =>
        $"ticket {view.Ticket.Id} {view.Version} {(view.SeesNotes ? "with" : "without")} notes";

    /// <summary>What a change is meant for; null: for the ticket as it is.</summary>
    public static Predicate<TicketView>? Expected(IfMatch condition) =>
        condition.Tags is null ? null : view => condition.Allows(ETags.Of(Version(view)));
}
