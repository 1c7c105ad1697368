using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Notifications;

/// <summary>Pure: who may be told what. Asked when it is decided, and again just before something is sent.</summary>
public static class NoticeAccess
{
    /// <summary>Both as the ticket stood then and as it stands now, with the role that they have now.</summary>
    public static bool MayHear(Actor person, NotificationEvent what, TicketFacts then, Ticket now)
    {
        var standing = TicketAccess.StandingOf(person, then.Requester.Id, then.Followers);
        if (standing is Standing.None || !TicketAccess.MaySee(person, now))
            return false;
        return what switch
        {
            NotificationEvent.Noted or NotificationEvent.Mentioned => TicketAccess.SeesNotes(person, now.Requester.Id),
            NotificationEvent.Opened or NotificationEvent.Assigned => standing is Standing.Staff,
            NotificationEvent.Received => standing is Standing.Requester,
            _ => true,
        };
    }

    /// <summary>Whether somebody would not see the ticket if they were no longer staff.</summary>
    public static bool SeesAsStaffOnly(Actor person, Ticket ticket) =>
        !TicketAccess.MaySee(person with { Role = Role.Requester }, ticket);
}
