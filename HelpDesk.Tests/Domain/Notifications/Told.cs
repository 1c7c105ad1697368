using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

/// <summary>Who is told of what, said shortly.</summary>
internal static class Told
{
    public static Recipient Recipient(Actor person, NotificationPreferences? preferences = null, bool hasEmail = true) => new(
        person,
        hasEmail ? EmailAddress.Find($"{person.Id}@example.com") : null,
        preferences ?? NotificationPreferences.Usual);

    public static TicketOperation Operation(this Outcome<TicketChange> decided) =>
        TicketOperation.In((decided.Value ?? throw new InvalidOperationException($"{decided.Error}")).Events).Single();

    /// <summary>The notices that all of these people get, each like <c>gus: Replied</c>, in order of their ids.</summary>
    public static string[] Of(
        TicketOperation operation,
        Ticket now,
        IEnumerable<Recipient> people,
        IEnumerable<Recipient>? mentioned = null,
        IEnumerable<Recipient>? roster = null)
    {
        var known = people.ToList();
        var circle = Concern.Of(operation);
        var audience = new Audience(
            [.. known.Where(one => circle.Ids.Contains(one.Id))],
            [.. mentioned ?? []],
            circle.Staff.Count == 0 ? [] : [.. roster ?? known.Where(one => one.Person.IsStaff)]);
        return
        [
            .. NoticeRules.Decide(operation, now, circle, audience, isWanted: (_, _) => true)
                .Select(notice => $"{notice.To}: {notice.Event}{(notice.IsByMailOnly ? " by mail only" : "")}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
