using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Things that a test needs and does not care about.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static readonly DeskCalendar Utc = new(TimeZoneInfo.Utc);

    public static Actor Customer { get; } = Person("carl", Role.Requester);

    public static Actor OtherCustomer { get; } = Person("cleo", Role.Requester);

    /// <summary>Follows the tickets of <see cref="Ticket"/>.</summary>
    public static Actor Follower { get; } = Person("fay", Role.Requester);

    public static Actor Agent { get; } = Person("gus", Role.Agent);

    /// <summary>Works on the tickets of <see cref="Ticket"/>.</summary>
    public static Actor OtherAgent { get; } = Person("eve", Role.Agent);

    public static Actor Admin { get; } = Person("ada", Role.Admin);

    public static Actor OtherAdmin { get; } = Person("ann", Role.Admin);

    public static Actor Person(string id, Role role) =>
        new(new PersonRef(new PersonId(id), $"{char.ToUpperInvariant(id[0])}{id[1..]}"), role);

    public static Act Act(DateTimeOffset? at = null, Actor? by = null) =>
        new(by ?? Customer, at ?? Noon, new OperationId(Guid.NewGuid()));

    /// <summary>May read reports, as long as it is not deleted.</summary>
    public static ApiKey ApiKey(byte id = 1) => new(
        ApiKeyId.Of([.. new byte[ApiKeyId.Size - 1], id]),
        "Machine",
        [Scopes.ReportsRead],
        Noon,
        Admin.Person,
        ExpiresAt: null,
        LastUsedAt: null);

    public static TicketDraft Draft(string title = "Title") => TicketDraft.Create(new(title, "Description")).Value!;

    public static MessageDraft Reply(TicketStatus? status = null, string content = "Content") =>
        new(MessageKind.Reply, content, status, ExpectedLastSeq: null);

    public static MessageDraft Note(TicketStatus? status = null) =>
        new(MessageKind.Note, "Content", status, ExpectedLastSeq: null);

    public static TicketChange Opening(int id, DateTimeOffset? at = null, string title = "Title", Actor? by = null) =>
        OpeningDecision.Open(
            new TicketId(id), Draft(title), (by ?? Customer).Person, TicketChannel.Web, Act(at, by), Utc);

    /// <summary>Opened at noon, with one follower; a minute each for being assigned and for the status.</summary>
    public static Ticket Ticket(TicketStatus status = TicketStatus.Open, Actor? requester = null, int id = 1)
    {
        var opened = Opening(id, by: requester).Head with { Followers = Followers.None.With(Follower.Person) };
        return status is TicketStatus.Open ? opened : opened.Assign(OtherAgent).Head().Set(status).Head();
    }
}
