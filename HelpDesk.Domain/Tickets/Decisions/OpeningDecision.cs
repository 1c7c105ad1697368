using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: a ticket comes into being.</summary>
public static class OpeningDecision
{
    public static TicketChange Open(
        TicketId id, TicketDraft draft, PersonRef requester, TicketChannel channel, Act act, DeskCalendar calendar) =>
        Begin(New(id, draft, requester, channel), act, calendar).ToChange();

    /// <summary>A reply to a ticket that was closed too long ago becomes a ticket of its own; the old one stays.</summary>
    public static TicketChange FollowUp(
        TicketId id, Ticket old, MessageDraft reply, TicketChannel channel, Act act, DeskCalendar calendar)
    {
        // It stays the requester's story, though a follower goes on with it.
        var others = act.By.Id == old.Requester.Id ? Followers.None : Followers.None.With(act.By.Person);
        var ticket = New(id, TicketDraft.FollowUp(old), old.Requester, channel) with { FollowUpOf = old.Id, Followers = others };
        var recorder = Begin(ticket, act, calendar);
        recorder.Post(reply, Standing.Requester, channel);
        return recorder.ToChange();
    }

    private static ChangeRecorder Begin(Ticket ticket, Act act, DeskCalendar calendar)
    {
        var recorder = new ChangeRecorder(ticket, act, calendar);
        recorder.Record(new TicketHappening.Opened(ticket.FollowUpOf), (nothing, at) => nothing with { CreatedAt = at });
        return recorder;
    }

    private static Ticket New(TicketId id, TicketDraft draft, PersonRef requester, TicketChannel channel) => new()
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
        CreatedAt = default,
        UpdatedAt = default,
        PublicUpdatedAt = default,
        LastEventSeq = 0,
        PublicVersion = 0,
    };
}
