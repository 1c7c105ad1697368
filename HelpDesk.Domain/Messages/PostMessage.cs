using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Domain.Messages;

/// <summary>
/// Use case: somebody says something on a ticket. A requester's reply to a ticket that is closed for too long opens a new one
/// that goes on with it.
/// </summary>
public sealed class PostMessage(ITicketStore tickets, IFirstTries firstTries, DeskCalendar calendar)
{
    public async Task<Outcome<Created<MessageView>>> RunAsync(
        TicketId id,
        MessageDraftInput input,
        TicketChannel source,
        Act act,
        RetryKey? retry,
        CancellationToken cancellationToken)
    {
        var draft = MessageDraft.Create(input);
        if (!draft.IsSuccess)
            return draft.Error;

        var late = default(Ticket);
        var written = await tickets.ChangeAsync(id, act.Operation, Decide, retry, cancellationToken);
        if (written is { IsSuccess: true, Value: { FollowUp: null } write })
        {
            var seesNotes = TicketAccess.SeesNotes(act.By, write.Ticket.Requester.Id);
            return new Created<MessageView>(new MessageView(write.Message!, seesNotes), write.IsReplay);
        }

        var old = late ?? written.Value?.Ticket;
        return old is null
            ? written.Error!
            : await FollowUpAsync(old, written.Value?.FollowUp, draft.Value, source, act, retry, cancellationToken);

        Outcome<TicketChange> Decide(Ticket ticket)
        {
            late = null;
            if (TicketAccess.Obstacle(act.By, ticket, expected: null) is { } obstacle)
                return obstacle;
            var change = MessageDecision.Post(ticket, draft.Value, source, act, calendar);
            late = change.Error == Refusals.WindowPassed ? ticket : null;
            return change;
        }
    }

    private async Task<Outcome<Created<MessageView>>> FollowUpAsync(
        Ticket old,
        FirstTry? known,
        MessageDraft draft,
        TicketChannel source,
        Act act,
        RetryKey? retry,
        CancellationToken cancellationToken)
    {
        var first = known is null
            ? await FirstAsync(old, act, retry, cancellationToken)
            : new Created<FirstTry>(known, IsReplay: true);
        if (!first.IsSuccess)
            return first.Error;

        var (attempt, isReplay) = first.Value;
        var taken = act with { Operation = attempt.Operation, At = attempt.At };
        var opening = OpeningDecision.FollowUp(attempt.Ticket, old, draft, source, taken, calendar);
        await tickets.AddAsync(opening, cancellationToken);
        return new Created<MessageView>(new MessageView(opening.Message!, SeesNotes: false), isReplay);
    }

    private async Task<Outcome<Created<FirstTry>>> FirstAsync(
        Ticket old, Act act, RetryKey? retry, CancellationToken cancellationToken)
    {
        var mine = new FirstTry(await tickets.NextIdAsync(cancellationToken), act.Operation, act.At);
        return retry is null
            ? new Created<FirstTry>(mine, IsReplay: false)
            : await firstTries.TakeAsync(retry, mine, old.Id, cancellationToken);
    }
}
