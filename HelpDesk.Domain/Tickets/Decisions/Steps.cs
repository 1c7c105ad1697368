using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: the single things that can happen, from which decisions are put together.</summary>
internal static class Steps
{
    public static void ChangeStatus(this ChangeRecorder recorder, TicketStatus to)
    {
        var from = recorder.Head.Status;
        if (from == to)
            return;

        var isReopened = from is TicketStatus.Closed;
        recorder.Record(new TicketHappening.StatusChanged(from), (ticket, at) => ticket with
        {
            Status = to,
            ClosedAt = to is TicketStatus.Closed ? at : null,
            ReopenCount = ticket.ReopenCount + (isReopened ? 1 : 0),
        });
    }

    public static void Assign(this ChangeRecorder recorder, PersonRef assignee)
    {
        if (recorder.Head.Assignee?.Id == assignee.Id)
            return;
        var what = new TicketHappening.Assigned(recorder.Head.Assignee);
        recorder.Record(what, (ticket, _) => ticket with { Assignee = assignee });
    }

    public static void Unassign(this ChangeRecorder recorder)
    {
        if (recorder.Head.Assignee is not { } from)
            return;
        recorder.Record(new TicketHappening.Unassigned(from), (ticket, _) => ticket with { Assignee = null });
    }

    public static void Post(this ChangeRecorder recorder, MessageDraft draft, Standing standing, TicketChannel source)
    {
        var head = recorder.Head;
        var isReply = draft.Kind is MessageKind.Reply;
        var isAnswer = isReply && standing is Standing.Staff;
        var receiver = isAnswer ? head.Requester : isReply ? head.Assignee : null;
        var seq = head.LastMessageSeq + 1;
        var replySeq = head.LastReplySeq + (isReply ? 1 : 0);

        recorder.Record(
            new TicketHappening.MessagePosted(seq, draft.Kind, receiver)
            {
                // In a reply a name would reach nobody who does not hear of it anyway.
                Mentions = isReply ? Mentions.None : Mentions.Of(draft.Content),
            },
            (ticket, at) => ticket with
            {
                LastMessageSeq = seq,
                LastReplySeq = replySeq,
                FirstResponseAt = ticket.FirstResponseAt ?? (isAnswer ? at : null),
            },
            isPublic: isReply);
        recorder.Say(new Message(
            head.Id, seq, isReply ? replySeq : null, draft.Kind, draft.Content, recorder.Act.By, receiver, source, default));
    }
}
