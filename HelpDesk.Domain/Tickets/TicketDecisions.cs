using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>Pure: how a ticket stands and what is asked for, into what happens. No clock, no store.</summary>
public static class TicketDecisions
{
    private const int FirstSeq = 1;

    public static TicketChange Open(
        TicketId id, TicketDraft draft, PersonRef requester, TicketChannel channel, Act act, DeskCalendar calendar)
    {
        var head = new Ticket
        {
            Id = id,
            Title = draft.Title,
            Description = draft.Description,
            Status = TicketStatus.Open,
            Priority = draft.Priority,
            Category = draft.Category,
            Tags = draft.Tags,
            Fields = draft.Fields,
            Channel = channel,
            Requester = requester,
            CreatedAt = act.At,
            UpdatedAt = act.At,
            LastEventSeq = FirstSeq,
        };
        return new TicketChange(head, [Opened(head, act, calendar)]);
    }

    private static TicketOpened Opened(Ticket head, Act act, DeskCalendar calendar) => new()
    {
        Ticket = head.Id,
        Seq = head.LastEventSeq,
        At = head.UpdatedAt,
        By = act.By,
        Operation = act.Operation,
        DeskDay = calendar.DayOf(head.UpdatedAt),
        Status = head.Status,
        Assignee = head.Assignee,
        Requester = head.Requester,
        Priority = head.Priority,
        Category = head.Category,
        Channel = head.Channel,
    };
}
