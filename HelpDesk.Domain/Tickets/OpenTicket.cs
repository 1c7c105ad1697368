using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Domain.Tickets;

/// <summary>Use case: somebody opens a ticket for themselves, or staff for somebody else.</summary>
public sealed class OpenTicket(ITicketStore tickets, IFirstTries firstTries, IPeople people, DeskCalendar calendar)
{
    public async Task<Outcome<Created<Ticket>>> RunAsync(
        TicketDraftInput input, TicketChannel channel, Act act, RetryKey? retry, CancellationToken cancellationToken)
    {
        var draft = TicketDraft.Create(input);
        if (!draft.IsSuccess)
            return draft.Error;
        var requester = await RequesterAsync(input.RequesterId, act.By, cancellationToken);
        if (!requester.IsSuccess)
            return requester.Error;

        var mine = new FirstTry(await tickets.NextIdAsync(cancellationToken), act.Operation, act.At);
        var first = retry is null
            ? new Created<FirstTry>(mine, IsReplay: false)
            : await firstTries.TakeAsync(retry, mine, instead: null, cancellationToken);
        if (!first.IsSuccess)
            return first.Error;

        var (attempt, isReplay) = first.Value;
        var taken = act with { Operation = attempt.Operation, At = attempt.At };
        var opening = OpeningDecision.Open(attempt.Ticket, draft.Value, requester.Value, channel, taken, calendar);
        await tickets.AddAsync(opening, cancellationToken);
        return new Created<Ticket>(opening.Head, isReplay);
    }

    private async Task<Outcome<PersonRef>> RequesterAsync(string? id, Actor by, CancellationToken cancellationToken)
    {
        if (id is null || id == by.Id.Value)
            return by.Person;
        if (!by.IsStaff)
            return Refusals.StaffOnly("open tickets for somebody else");
        return await people.FindAsync(new PersonId(id), cancellationToken) is { } known
            ? known.Person
            : new DomainError.Invalid([new FieldError("/requesterId", "is nobody whom the desk knows")]);
    }
}
