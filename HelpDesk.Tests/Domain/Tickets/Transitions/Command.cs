using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>Everything that somebody can ask of a ticket.</summary>
internal sealed record Command(string Name, Func<UseCases, Act, Task<DomainError?>> RunAsync)
{
    private static readonly TicketStatus[] Statuses = Enum.GetValues<TicketStatus>();

    public static IReadOnlyList<Command> All { get; } =
    [
        new("assign gus", (desk, act) => desk.AssignAsync(Given.Agent, act)),
        new("assign eve", (desk, act) => desk.AssignAsync(Given.OtherAgent, act)),
        new("unassign", (desk, act) => desk.AssignAsync(null, act)),
        new("reply", (desk, act) => desk.PostAsync(MessageKind.Reply, null, act)),
        .. Statuses.Select(status => new Command(
            $"reply, {Word(status)}", (desk, act) => desk.PostAsync(MessageKind.Reply, status, act))),
        new("note", (desk, act) => desk.PostAsync(MessageKind.Note, null, act)),
        .. Statuses.Select(status => new Command(
            $"note, {Word(status)}", (desk, act) => desk.PostAsync(MessageKind.Note, status, act))),
        .. Statuses.Select(status => new Command(
            $"set {Word(status)}", (desk, act) => desk.SetAsync(status, null, act))),
        .. Statuses.Select(status => new Command(
            $"set {Word(status)}, say", (desk, act) => desk.SetAsync(status, "Comment", act))),
        new("edit texts", (desk, act) => desk.EditAsync(new() { Title = "Other", Description = "Other" }, act)),
        new("edit more", (desk, act) => desk.EditAsync(new() { Title = "Other", Category = "Other" }, act)),
        new("follow cleo", (desk, act) => desk.FollowAsync(Given.OtherCustomer, act)),
        new("unfollow fay", (desk, act) => desk.UnfollowAsync(Given.Follower.Id, act)),
        new("unfollow me", (desk, act) => desk.UnfollowAsync(act.By.Id, act)),
        new("remove", (desk, act) => desk.RemoveAsync(act)),
        new("restore", (desk, act) => desk.RestoreAsync(act)),
    ];

    /// <summary>What admins may do and agents may not.</summary>
    public bool IsForAdmins => Name is "remove" or "restore";

    public static string Word(TicketStatus status) => status.ToString().ToLowerInvariant();
}
