using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The people's adapters over some storage, as the app joins them.</summary>
internal sealed class PeopleParts(StorageClients storage, TimeProvider? time = null)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public IPersonStore Store => new TablePersonStore(
        new PersonClaims(storage, NullLogger<PersonClaims>.Instance),
        new PersonWrites(storage, _time),
        new PersonAnnouncements(storage.Queues),
        new InlinePersonLists(storage, _time, NullLogger<InlinePersonLists>.Instance),
        _time);

    public IPersonLists Lists => new TablePersonLists(storage);

    public IPeople People => new TablePeople(storage, new Emulator(storage));

    public ProjectPersonChange Project => new(Store, Lists);

    /// <summary>Somebody of whom nothing matters but the name they sign in with.</summary>
    public static Person Named(string userName, string? name = null, Role role = Role.Requester) =>
        new(new PersonId(Guid.NewGuid().ToString("N")), name ?? $"Name of {userName}", role, Given.Noon)
        {
            UserName = UserName.Find(userName),
        };

    public static EmailAddress Address(string text) => EmailAddress.Find(text)!;

    public Task<bool> TryAddAsync(Person person, DateTimeOffset? now = null) =>
        Store.TryAddAsync(person, mail: null, now ?? Given.Noon, None);

    public async Task<Versioned<Person>> AddAsync(Person person)
    {
        Assert.True(await TryAddAsync(person));
        return await FindAsync(person.Id);
    }

    public async Task<Versioned<Person>> FindAsync(PersonId id) => (await Store.FindAsync(id, None))!;

    public Task<bool> TrySaveAsync(Person person, Versioned<Person> before, DateTimeOffset? now = null) =>
        Store.TrySaveAsync(person, before, mail: null, now ?? Given.Noon, None);

    public async Task<Versioned<Person>> SaveAsync(Versioned<Person> before, Func<Person, Person> change)
    {
        Assert.True(await TrySaveAsync(change(before.Value), before));
        return await FindAsync(before.Value.Id);
    }

    /// <summary>As the queue side does right away.</summary>
    public Task<PersonChangeOutcome> ProjectAsync(PersonAnnouncement announcement, TimeSpan later = default) =>
        Project.RunAsync(announcement, announcement.At + later, None);

    /// <summary>The rows of the lists in which somebody stands, each with the name that it shows.</summary>
    public async Task<string[]> PlacesAsync(PersonId id)
    {
        var places = new List<string>();
        var filter = TableClient.CreateQueryFilter($"Id eq {id.Value}");
        await foreach (var row in storage.Table(TableNames.People).QueryAsync<TableEntity>(filter))
            places.Add($"{row.PartitionKey}: {row.GetString("Name")}");
        return [.. places.Order(StringComparer.Ordinal)];
    }
}
