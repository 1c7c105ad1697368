using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>All that changes one ticket.</summary>
internal sealed class UseCases(Ticket ticket)
{
    private static readonly CancellationToken None = CancellationToken.None;

    public TicketsInMemory Tickets { get; } = new(ticket);

    private ChangeTicket Change => new(Tickets, new PeopleInMemory(), Given.Utc);

    private RemoveTicket Removal => new(Tickets, Given.Utc);

    public async Task<DomainError?> AssignAsync(Actor? assignee, Act act) =>
        (await Change.AssignAsync(ticket.Id, assignee?.Id, expected: null, act, None)).Error;

    public async Task<DomainError?> SetAsync(TicketStatus status, string? comment, Act act) =>
        (await Change.SetStatusAsync(ticket.Id, status, comment, TicketChannel.Web, expected: null, act, None)).Error;

    public async Task<DomainError?> PostAsync(MessageKind kind, TicketStatus? status, Act act)
    {
        var post = new PostMessage(Tickets, Tickets.FirstTries, Given.Utc);
        var input = new MessageDraftInput("Content", kind, status);
        return (await post.RunAsync(ticket.Id, input, TicketChannel.Email, act, retry: null, None)).Error;
    }

    public async Task<DomainError?> EditAsync(TicketEditInput input, Act act) =>
        (await Change.EditAsync(ticket.Id, input, expected: null, act, None)).Error;

    public async Task<DomainError?> FollowAsync(Actor follower, Act act) =>
        (await Change.FollowAsync(ticket.Id, follower.Id, act, None)).Error;

    public async Task<DomainError?> UnfollowAsync(PersonId follower, Act act) =>
        (await Change.UnfollowAsync(ticket.Id, follower, act, None)).Error;

    public async Task<DomainError?> RemoveAsync(Act act) =>
        (await Removal.RemoveAsync(ticket.Id, RemovalReason.Spam, expected: null, act, None)).Error;

    public async Task<DomainError?> RestoreAsync(Act act) => (await Removal.RestoreAsync(ticket.Id, act, None)).Error;
}
