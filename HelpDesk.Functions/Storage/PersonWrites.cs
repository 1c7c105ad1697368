using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>Reads and writes the row that says who somebody is, and finds out what became of a write.</summary>
internal sealed class PersonWrites(StorageClients storage, TimeProvider time)
{
    /// <summary>
    /// No write begins later than this after its claim and its announcement, both of which are good for five minutes.
    /// </summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly TableClient _table = storage.Table(TableNames.People);

    public async Task<Versioned<Person>?> FindAsync(PersonId id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, cancellationToken) is { } row ? PersonRow.ToVersioned(row) : null;

    /// <summary>False: there is somebody with that id.</summary>
    public Task<bool> TryAddAsync(Person person, long begun, CancellationToken cancellationToken) =>
        TryWriteAsync(person, version: null, begun, cancellationToken);

    /// <summary>False: overtaken.</summary>
    public Task<bool> TryReplaceAsync(Person person, string version, long begun, CancellationToken cancellationToken) =>
        TryWriteAsync(person, version, begun, cancellationToken);

    private async Task<bool> TryWriteAsync(Person person, string? version, long begun, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(begun) >= Window)
            throw new TimeoutException($"Person {person.Id} could not be written within {Window.TotalSeconds} s.");

        var write = Guid.NewGuid();
        if (await Conditional.WriteAsync(_table, PersonRow.FromPerson(person, write), version, cancellationToken))
            return true;
        // The client itself tries again where no answer comes, and what is in the way may be its own first try.
        return await FindRowAsync(person.Id, cancellationToken) is { } row && PersonRow.IsOf(row, write);
    }

    private async Task<TableEntity?> FindRowAsync(PersonId id, CancellationToken cancellationToken) =>
        id.Value.Length > PersonId.MaxLength
            ? null
            : await _table.FindAsync(PersonRow.PartitionKey(id), PersonRow.RowKey, cancellationToken);
}
