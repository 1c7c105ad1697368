using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Load.Soak;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>
/// What one command did, and who is to hear of it: counted anew from the events, in the words of what the product promises and
/// with nothing of its rules.
/// </summary>
internal sealed class Deed(IReadOnlyList<TicketEvent> events, DeskSnapshot desk)
{
    /// <summary>The strongest first: nobody is told of one command twice.</summary>
    private static readonly NotificationEvent[] All =
    [
        NotificationEvent.Mentioned, NotificationEvent.Assigned, NotificationEvent.Reopened, NotificationEvent.Replied,
        NotificationEvent.Noted, NotificationEvent.Closed, NotificationEvent.StatusChanged, NotificationEvent.Opened,
        NotificationEvent.Received,
    ];

    private readonly TicketFacts _after = events[^1].After;
    private readonly string _by = events[0].By.Id.Value;

    private string Requester => _after.Requester.Id.Value;

    private string? Assignee => _after.Assignee?.Id.Value;

    public IEnumerable<Told> Tell()
    {
        foreach (var person in Person.All.Select(person => person.Id))
        {
            var heard = All.Where(what => person == _by ? IsInWriting(what) : Hears(person, what)).Take(1);
            foreach (var what in heard)
                yield return new(person, events[0].Ticket.Value, events[0].At, what) { IsOwnAct = person == _by };
        }
    }

    private bool IsInWriting(NotificationEvent what) =>
        what is NotificationEvent.Received && Has<TicketHappening.Opened>() && _by == Requester;

    private bool Hears(string person, NotificationEvent what) => what switch
    {
        NotificationEvent.Mentioned => IsStaffHere(person) && IsNamed(person),
        NotificationEvent.Assigned => Has<TicketHappening.Assigned>() && person == Assignee,
        NotificationEvent.Reopened => Moved().Any(IsReopening) && (IsOfIt(person) || IsInCharge(person)),
        NotificationEvent.Replied =>
            Said(MessageKind.Reply) is not null && (IsOfIt(person) || (!IsStaffHere(_by) && IsInCharge(person))),
        NotificationEvent.Noted =>
            Said(MessageKind.Note) is not null && IsStaffHere(person) && (IsFollower(person) || person == Assignee),
        NotificationEvent.Closed => Moved().Any(IsClosing) && IsOfIt(person),
        NotificationEvent.StatusChanged => Moved().Any(one => !IsClosing(one) && !IsReopening(one)) && IsOfIt(person),
        NotificationEvent.Opened => Has<TicketHappening.Opened>() && IsStaffHere(person),
        NotificationEvent.Received => Has<TicketHappening.Opened>() && person == Requester,
        _ => false,
    };

    private bool Has<T>() => events.Any(happened => happened.What is T);

    private bool IsStaffHere(string person) => Person.All.Single(one => one.Id == person).SeesNotesOf(Requester);

    private bool IsFollower(string person) => _after.Followers.Values.Any(follower => follower.Id.Value == person);

    private bool IsOfIt(string person) => person == Requester || person == Assignee || IsFollower(person);

    /// <summary>As long as nobody has it, all staff does.</summary>
    private bool IsInCharge(string person) => Assignee is null && IsStaffHere(person);

    private TicketHappening.MessagePosted? Said(MessageKind kind) =>
        events.Select(happened => happened.What).OfType<TicketHappening.MessagePosted>().SingleOrDefault(one => one.Kind == kind);

    private bool IsNamed(string person) => Said(MessageKind.Note) is { } note
        && desk.Messages[events[0].Ticket].Single(message => message.Seq == note.Message).Content
            .Split(' ').Contains($"@{person}", StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(TicketStatus From, TicketStatus To)> Moved() =>
        from happened in events
        let moved = happened.What as TicketHappening.StatusChanged
        where moved is not null
        select (moved.From, happened.After.Status);

    private static bool IsReopening((TicketStatus From, TicketStatus To) moved) => moved.From is TicketStatus.Closed;

    private static bool IsClosing((TicketStatus From, TicketStatus To) moved) => moved.To is TicketStatus.Closed;
}
