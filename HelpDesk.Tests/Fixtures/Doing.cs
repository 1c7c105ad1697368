using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What people do to tickets, each as a command of its own, said shortly.</summary>
internal static class Doing
{
    public static Task<TicketAnnouncement> OpenAsync(
        this DeskParts parts, int id, DateTimeOffset? at = null, Actor? by = null) => Command.OpenAsync(parts, id, at, by);

    public static Task<TicketAnnouncement> DoAsync(this DeskParts parts, int id, Func<Ticket, Outcome<TicketChange>> decide) =>
        new Command(parts, id, decide).RunAsync();

    public static Task<TicketAnnouncement> ReplyAsync(this DeskParts parts, int id, Actor? by = null) =>
        parts.DoAsync(id, ticket => ticket.Post(Given.Reply(), by));

    public static Task<TicketAnnouncement> NoteAsync(this DeskParts parts, int id) =>
        parts.DoAsync(id, ticket => ticket.Post(Given.Note()));

    public static Task<TicketAnnouncement> SetAsync(this DeskParts parts, int id, TicketStatus status) =>
        parts.DoAsync(id, ticket => ticket.Set(status));

    public static Task<TicketAnnouncement> AssignAsync(this DeskParts parts, int id, Actor? assignee) =>
        parts.DoAsync(id, ticket => ticket.Assign(assignee));

    public static Task<TicketAnnouncement> FollowAsync(this DeskParts parts, int id, Actor follower) =>
        parts.DoAsync(id, ticket => ticket.Follow(follower));

    public static Task<TicketAnnouncement> RemoveAsync(this DeskParts parts, int id, DateTimeOffset? at = null) =>
        parts.DoAsync(id, ticket => ticket.Remove(at: at));

    public static Task<TicketAnnouncement> RestoreAsync(this DeskParts parts, int id, DateTimeOffset? at = null) =>
        parts.DoAsync(id, ticket => ticket.Restore(at: at));

    /// <summary>As the queue side does right away.</summary>
    public static Task<ProjectionOutcome> ProjectAsync(
        this DeskParts parts, TicketAnnouncement announcement, bool isRetry = false) =>
        parts.Project.RunAsync(announcement, isRetry, announcement.At, CancellationToken.None);

    public static async Task<Ticket> HeadAsync(this DeskParts parts, int id) =>
        (await parts.Tickets.FindAsync(new TicketId(id), CancellationToken.None))!;
}
