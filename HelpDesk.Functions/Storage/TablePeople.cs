using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

internal sealed class TablePeople(StorageClients storage, Emulator emulator) : IPeople
{
    public async Task<Actor?> FindAsync(PersonId id, CancellationToken cancellationToken)
    {
        if (id.Value.Length > PersonId.MaxLength)
            return null;

        var row = await storage.Table(TableNames.People).FindAsync(
            PersonRow.PartitionKey(id), PersonRow.RowKey, cancellationToken);
        var person = row is null ? null : PersonRow.ToPerson(row);
        var isThere = person is { IsActive: true } && (!person.IsDemo || emulator.KeepsTheData);
        return isThere ? person!.ToActor() : null;
    }
}
