using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Notifications;

/// <summary>Pure: what is put into the inbox of somebody who is told of an operation.</summary>
public static class InboxItems
{
    /// <param name="now">The ticket as it stands now.</param>
    /// <param name="message">What was said with the operation; null: nothing.</param>
    public static InboxItem Of(TicketOperation operation, NotificationEvent what, Actor to, Ticket now, Message? message)
    {
        var seesNotes = TicketAccess.SeesNotes(to, now.Requester.Id);
        var tellsNote = seesNotes && operation.Said?.Kind is MessageKind.Note;
        return new(
            to.Id,
            InboxItemId.Of(operation),
            what,
            now.Title,
            InboxText.Of(operation, what, seesNotes, message),
            IsForStaff: tellsNote || what is NotificationEvent.Opened || NoticeAccess.SeesAsStaffOnly(to, now));
    }
}
