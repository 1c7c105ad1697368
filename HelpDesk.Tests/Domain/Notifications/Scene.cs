using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

/// <summary>How things stand around something that happens: carl asks, eve may be assigned, fay follows, gus and ada are staff,
/// cleo is a stranger.</summary>
/// <param name="AskersRole">Carl's.</param>
/// <param name="WorkersRoleNow">Eve's, who was an agent; null: she is gone.</param>
/// <param name="FollowersRoleNow">Fay's; null: she is gone.</param>
/// <param name="StillFollow">Whether those who followed then do so now.</param>
internal sealed record Scene(
    TicketStatus Status,
    bool IsAssigned,
    Role AskersRole,
    Role? WorkersRoleNow,
    bool WorkerFollows,
    Role? FollowersRoleNow,
    bool StillFollow)
{
    public static readonly string[] Names = ["carl", "eve", "fay", "gus", "ada", "cleo"];

    private static readonly bool[] Either = [false, true];

    private static readonly Role?[] AnyRole = [Role.Agent, Role.Requester, null];

    public static IEnumerable<Scene> All =>
        from status in Enum.GetValues<TicketStatus>()
        from isAssigned in Either
        from asker in new[] { Role.Requester, Role.Agent }
        from worker in AnyRole
        from workerFollows in Either
        from follower in AnyRole
        from stillFollow in Either
        select new Scene(status, isAssigned, asker, worker, workerFollows, follower, stillFollow);

    /// <summary>Everything that can happen to a ticket, by whoever does it; some of it is refused.</summary>
    public static IEnumerable<Func<Ticket, Actor, Outcome<TicketChange>>> Happenings =>
    [
        (ticket, by) => OpeningDecision.Open(
            new(2), Given.Draft(), ticket.Requester, TicketChannel.Web, Given.Act(by: by), Given.Utc),
        (ticket, by) => OpeningDecision.FollowUp(
            new(2), ticket, Given.Reply(), TicketChannel.Web, Given.Act(by: by), Given.Utc),
        (ticket, by) => ticket.Assign(Given.Agent, by),
        (ticket, by) => ticket.Assign(Given.OtherAgent, by),
        (ticket, by) => ticket.Assign(null, by),
        (ticket, by) => ticket.Edit(new() { Category = "other" }, by),
        (ticket, by) => ticket.Follow(Given.OtherCustomer, by),
        (ticket, by) => ticket.Unfollow(Given.Follower, by),
        .. Saying(null),
        .. Enum.GetValues<TicketStatus>().SelectMany(status => Saying(status)),
        .. Enum.GetValues<TicketStatus>().Select(Setting),
    ];

    public Actor Asker => Given.Customer with { Role = AskersRole };

    public IReadOnlyList<Actor> Actors =>
        [Asker, Given.OtherAgent, Given.Follower with { Role = FollowersRoleNow ?? Role.Requester }, Given.Agent];

    public Ticket Ticket => Given.Opening(1, by: Asker).Head with
    {
        Status = Status,
        Assignee = IsAssigned ? Given.OtherAgent.Person : null,
        ClosedAt = Status is TicketStatus.Closed ? Given.Noon : null,
        Followers = Followers.FromStored(
            WorkerFollows ? [Given.Follower.Person, Given.OtherAgent.Person] : [Given.Follower.Person]),
    };

    /// <summary>Everybody as they are now.</summary>
    public IReadOnlyList<Recipient> People =>
    [
        .. new[] { Asker, Now(Given.OtherAgent, WorkersRoleNow), Now(Given.Follower, FollowersRoleNow), Given.Agent, Given.Admin,
            Given.OtherCustomer }.OfType<Actor>().Select(person => Told.Recipient(person)),
    ];

    private static Actor? Now(Actor person, Role? role) => role is null ? null : person with { Role = role.Value };

    private static Func<Ticket, Actor, Outcome<TicketChange>> Setting(TicketStatus status) =>
        (ticket, by) => ticket.Set(status, by);

    private static IEnumerable<Func<Ticket, Actor, Outcome<TicketChange>>> Saying(TicketStatus? status) =>
    [
        (ticket, by) => ticket.Post(Given.Reply(status), by),
        (ticket, by) => ticket.Post(Given.Note(status), by),
        (ticket, by) => ticket.Post(
            new(MessageKind.Note, string.Concat(Names.Select(name => $"@{name} ")), status, ExpectedLastSeq: null), by),
    ];
}
