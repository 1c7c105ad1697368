using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;

namespace HelpDesk.Functions.Storage;

internal sealed class TableSessions(StorageClients storage) : ISessions
{
    private readonly TableClient _table = storage.Table(TableNames.People);

    /// <summary>Not an insert: one whose answer was lost, and that the client tries again, would meet its own row.</summary>
    public Task AddAsync(Session session, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(SessionRow.FromSession(session), TableUpdateMode.Replace, cancellationToken);

    public async Task<SignedIn?> FindAsync(PersonId person, SessionId id, CancellationToken cancellationToken)
    {
        var (partition, sessionKey) = (PersonRow.PartitionKey(person), SessionRow.RowKey(id));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and (RowKey eq {PersonRow.RowKey} or RowKey eq {sessionKey})");
        var rows = await _table.FirstAsync(filter, most: null, pageSize: null, cancellationToken);
        var found = rows.Find(row => row.RowKey == sessionKey);
        return found is not null && rows.Find(row => row.RowKey == PersonRow.RowKey) is { } whose
            ? new(new(SessionRow.ToSession(found), found.ETag.ToString()), PersonRow.ToPerson(whose))
            : null;
    }

    public async Task<bool> TrySaveAsync(Session session, string version, CancellationToken cancellationToken)
    {
        try
        {
            var row = SessionRow.FromSession(session);
            await _table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.IsStale() || refused.IsNotFound())
        {
            return false;
        }
    }

    public async Task EndAsync(PersonId person, SessionId id, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(PersonRow.PartitionKey(person), SessionRow.RowKey(id), ETag.All, cancellationToken);
}
