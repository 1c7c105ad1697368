using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Functions.Storage;

/// <summary>Claim, then announce, then write, then show: wherever it is cut, nothing is taken twice or lost.</summary>
internal sealed class TablePersonStore(
    PersonClaims claims,
    PersonWrites writes,
    PersonAnnouncements announcements,
    InlinePersonLists inlineLists,
    TimeProvider time) : IPersonStore
{
    public Task<Versioned<Person>?> FindAsync(PersonId id, CancellationToken cancellationToken) =>
        writes.FindAsync(id, cancellationToken);

    public Task<PersonId?> FindIdAsync(UserName name, CancellationToken cancellationToken) =>
        claims.FindAsync(PersonClaimRow.Of(name), cancellationToken);

    public Task<PersonId?> FindIdAsync(EmailAddress address, CancellationToken cancellationToken) =>
        claims.FindAsync(PersonClaimRow.Of(address), cancellationToken);

    public async Task<bool> TryAddAsync(
        Person person, AccountMail? mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        if (person.UserName is { } name && !await TryTakeAsync(name, person.Id, now, cancellationToken))
            return false;
        // Another try of the same may have come that far, and been announced.
        if (await writes.FindAsync(person.Id, cancellationToken) is { } known)
            return known.Value.UserName == person.UserName;

        var announced = await AnnounceAsync(person, before: null, mail, now, cancellationToken);
        if (!await writes.TryAddAsync(person, begun, cancellationToken))
            return (await writes.FindAsync(person.Id, cancellationToken))?.Value.UserName == person.UserName;
        await inlineLists.TryMoveAsync(person, [], announced);
        return true;
    }

    public async Task<bool> TrySaveAsync(
        Person person, Versioned<Person> before, AccountMail? mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (person.Id != before.Value.Id || person.UserName != before.Value.UserName)
            throw new InvalidOperationException($"Person {person.Id} must keep their id and user name: those are claimed.");

        var begun = time.GetTimestamp();
        var isSeen = mail is not null || PersonSummary.Of(person) != PersonSummary.Of(before.Value);
        var announced = isSeen ? await AnnounceAsync(person, before, mail, now, cancellationToken) : begun;
        if (!await writes.TryReplaceAsync(person, before.Version, begun, cancellationToken))
            return false;
        if (isSeen)
            await inlineLists.TryMoveAsync(person, [PersonPlacement.Of(before.Value)], announced);
        if (before.Value.Email is { } old && old != person.Email)
            await claims.TryDropAsync(PersonClaimRow.Of(old), person.Id, now);
        return true;
    }

    public Task<bool> TryClaimAsync(
        EmailAddress address, PersonId person, DateTimeOffset now, CancellationToken cancellationToken) => claims.TryTakeAsync(
        PersonClaimRow.Of(address), person, bearer => bearer.Email == address, now, cancellationToken);

    public Task AskForMailAsync(PersonId person, AccountMail mail, DateTimeOffset now, CancellationToken cancellationToken) =>
        announcements.AnnounceAtOnceAsync(new PersonAnnouncement(person, [], Before: null, mail, now), cancellationToken);

    private Task<bool> TryTakeAsync(UserName name, PersonId person, DateTimeOffset now, CancellationToken cancellationToken) =>
        claims.TryTakeAsync(PersonClaimRow.Of(name), person, bearer => bearer.UserName == name, now, cancellationToken);

    private async Task<long> AnnounceAsync(
        Person person, Versioned<Person>? before, AccountMail? mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var announced = time.GetTimestamp();
        // Where they will stand too: whoever shows them there late, and dies, is followed by somebody who takes that back.
        PersonPlacement[] was = before is null
            ? [PersonPlacement.Of(person)]
            : [.. new[] { PersonPlacement.Of(before.Value), PersonPlacement.Of(person) }.Distinct()];
        await announcements.AnnounceAsync(
            new PersonAnnouncement(person.Id, was, before?.Version, mail, now), cancellationToken);
        return announced;
    }
}
