using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>Who does what to a ticket next.</summary>
internal static class RandomStory
{
    private static readonly Actor[] Requesters =
        [.. Enumerable.Range(1, 30).Select(i => Given.Person($"r{i}", Role.Requester)), Given.Agent, Given.Admin];

    private static readonly Actor[] Staff = [Given.Agent, Given.OtherAgent, Given.Admin];

    private static readonly string?[] Categories = [null, "billing", "Über/Ämter #1", "hardware"];

    private static readonly TicketStatus?[] Statuses = [null, null, null, .. Enum.GetValues<TicketStatus>()];

    public static Actor Requester(Random random) => Pick(random, Requesters);

    public static TicketChannel Channel(Random random) => Pick(random, Enum.GetValues<TicketChannel>());

    public static TicketDraft Draft(Random random) => TicketDraft.Create(
        new("Title", "Description", Pick(random, Enum.GetValues<TicketPriority>()), Pick(random, Categories))).Value!;

    /// <summary>Mostly its requester or staff, now and then somebody who may not.</summary>
    public static Actor Actor(Random random, Ticket ticket) => random.Next(10) switch
    {
        0 => Pick(random, Requesters),
        < 5 => Requesters.Single(one => one.Id == ticket.Requester.Id),
        _ => Pick(random, Staff),
    };

    public static Outcome<TicketChange> Next(Random random, Ticket ticket, Act act, DeskCalendar calendar)
    {
        var (status, channel) = (Pick(random, Statuses), Channel(random));
        var (person, any) = (Pick(random, Staff).Person, status ?? TicketStatus.Closed);
        return random.Next(14) switch
        {
            < 4 => MessageDecision.Post(ticket, Given.Reply(act.By.IsStaff ? status : null), channel, act, calendar),
            4 => MessageDecision.Post(ticket, Given.Note(status), channel, act, calendar),
            5 or 6 => AssignmentDecision.Assign(ticket, status is null ? person : null, act, calendar),
            7 or 8 => StatusDecision.Set(ticket, new(any, null), channel, act, calendar),
            9 => StatusDecision.Set(ticket, new(any, "Comment"), channel, act, calendar),
            10 => StatusDecision.Set(ticket, new(TicketStatus.Closed, null), channel, act, calendar),
            11 => EditingDecision.Edit(ticket, Edit(random), act, calendar),
            12 => FollowingDecision.Follow(ticket, Pick(random, Requesters).Person, act, calendar),
            _ => AssignmentDecision.Assign(ticket, person, act, calendar),
        };
    }

    private static TicketEdit Edit(Random random) => TicketEdit.Create(random.Next(3) switch
    {
        0 => new() { Priority = Pick(random, Enum.GetValues<TicketPriority>()) },
        1 => new() { Category = Pick(random, Categories) },
        _ => new() { Title = "Other", Category = Pick(random, Categories), Priority = TicketPriority.Urgent },
    }).Value!;

    private static T Pick<T>(Random random, T[] some) => some[random.Next(some.Length)];
}
