using HelpDesk.Domain.Notifications;
using HelpDesk.Load.Notifications;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>
/// Everybody has got a mail for each thing that they wanted one for: as many with a name of their own as there were.
/// </summary>
internal static class MailAudit
{
    public static IEnumerable<string> Findings(IReadOnlyCollection<Told> all, IReadOnlyList<Receipt> mails)
    {
        // Of a mere change of status nobody gets a mail who has not asked for it.
        var wanted = all.Where(told => told.What is not NotificationEvent.StatusChanged)
            .CountBy(told => (told.Person, told.Ticket)).ToDictionary();
        var found = mails.DistinctBy(mail => mail.Id).CountBy(mail => (Person: mail.Owner, mail.Ticket)).ToDictionary();
        foreach (var place in wanted.Keys.Union(found.Keys))
        {
            var (due, come) = (wanted.GetValueOrDefault(place), found.GetValueOrDefault(place));
            if (due != come)
                yield return $"{place.Person} was to get {due} mails about ticket {place.Ticket} and got {come}";
        }

        var names = mails.Select(mail => (mail.Id, mail.To, mail.Ticket)).Distinct();
        foreach (var shared in names.CountBy(one => one.Id).Where(one => one.Value > 1))
            yield return $"Message-ID {shared.Key} went to several people or is about several tickets";
    }
}
