using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People.Projection;

/// <summary>
/// Use case: puts somebody right in the lists. Running it twice, late, or twice at once changes nothing.
/// </summary>
public sealed class ProjectPersonChange(IPersonStore people, IPersonLists lists)
{
    public async Task<PersonChangeOutcome> RunAsync(
        PersonAnnouncement announcement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await people.FindAsync(announcement.Person, cancellationToken);
        if (found is null || found.Version == announcement.Before)
            return now - announcement.At < PersonAnnouncement.Lifetime
                ? PersonChangeOutcome.TooEarly
                : PersonChangeOutcome.NeverCame;

        await PlaceAsync(found, announcement.Was, cancellationToken);
        return PersonChangeOutcome.Settled;
    }

    /// <summary>As somebody who did not move while they were shown.</summary>
    private async Task PlaceAsync(
        Versioned<Person> found, IEnumerable<PersonPlacement> before, CancellationToken cancellationToken)
    {
        var outdated = before.ToHashSet();
        for (Versioned<Person>? shown = null; found.Version != shown?.Version; found = await AgainAsync(found, cancellationToken))
        {
            shown = found;
            await lists.ShowAsync(shown.Value, cancellationToken);
            await lists.HideAsync(shown.Value, outdated, cancellationToken);
            outdated.Add(PersonPlacement.Of(shown.Value));
        }
    }

    private async Task<Versioned<Person>> AgainAsync(Versioned<Person> found, CancellationToken cancellationToken) =>
        (await people.FindAsync(found.Value.Id, cancellationToken))!;
}
