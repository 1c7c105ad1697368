using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Things that a test needs and does not care about.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static readonly DeskCalendar Utc = new(TimeZoneInfo.Utc);

    public static Actor Customer { get; } = new(new PersonRef(new PersonId("carl"), "Carl"), Role.Requester);

    public static Act Act(DateTimeOffset? at = null, Actor? by = null) =>
        new(by ?? Customer, at ?? Noon, new OperationId(Guid.NewGuid()));

    public static TicketDraft Draft(string title = "Title") => TicketDraft.Create(new(title, "Description")).Value!;

    public static TicketChange Opening(int id, DateTimeOffset? at = null, string title = "Title") =>
        TicketDecisions.Open(new TicketId(id), Draft(title), Customer.Person, TicketChannel.Web, Act(at), Utc);
}
