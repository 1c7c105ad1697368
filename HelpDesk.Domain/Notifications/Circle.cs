using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Whom an operation concerns by what is recorded of it: those who must be looked up before it is decided who is told of what.
/// </summary>
/// <param name="People">Those who are known by their ids, one entry for each thing that may concern them.</param>
/// <param name="Mentioned">Those whom a note names.</param>
/// <param name="Staff">What concerns all agents and admins; empty: the roster is not needed.</param>
public sealed record Circle(IReadOnlyList<Notice> People, Mentions Mentioned, IReadOnlyList<NotificationEvent> Staff)
{
    /// <summary>Null: nobody is assigned.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>What concerns all staff if whoever is assigned can't see to it.</summary>
    public IReadOnlyList<NotificationEvent> InPlaceOfAssignee { get; init; } = [];

    /// <summary>With all staff, if whoever is assigned has left or is staff no longer; null: nobody was, or they are.</summary>
    public Circle? WithoutAssignee(Audience audience) =>
        Assignee is { } assignee && InPlaceOfAssignee.Count > 0
        && !audience.Known.Any(one => one.Id == assignee && one.Person.IsStaff)
            ? this with { Staff = InPlaceOfAssignee, Assignee = null }
            : null;

    public bool IsEmpty => People.Count == 0 && Mentioned.Names.Count == 0 && Staff.Count == 0;

    /// <summary>Each once.</summary>
    public IEnumerable<PersonId> Ids => People.Select(notice => notice.To).Distinct();
}
