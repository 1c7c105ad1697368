using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>Gives user names and confirmed addresses to one person each.</summary>
internal sealed partial class PersonClaims(StorageClients storage, ILogger<PersonClaims> log)
{
    private const int Tries = 5;

    private readonly TableClient _table = storage.Table(TableNames.People);

    public async Task<PersonId?> FindAsync(string claim, CancellationToken cancellationToken) =>
        await _table.FindAsync(claim, PersonClaimRow.RowKey, cancellationToken) is { } row
            ? PersonClaimRow.ToPerson(row)
            : null;

    /// <summary>False: somebody else bears it, or has set out to.</summary>
    /// <param name="bears">Whether somebody bears what is claimed.</param>
    public async Task<bool> TryTakeAsync(
        string claim, PersonId person, Func<Person, bool> bears, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mine = PersonClaimRow.From(claim, person, now);
        var version = default(string);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await Conditional.WriteAsync(_table, mine, version, cancellationToken))
                return true;

            var row = await _table.FindAsync(claim, PersonClaimRow.RowKey, cancellationToken);
            var isMine = row is not null && PersonClaimRow.ToPerson(row) == person;
            if (row is not null && await IsBorneAsync(row, bears, cancellationToken))
                return isMine;
            if (row is not null && !isMine && PersonClaimRow.IsProtected(row, now))
                return false;
            // One's own is made new too, or somebody else might take it over before the person is written.
            version = row?.ETag.ToString();
        }

        return false;
    }

    /// <summary>
    /// Takes back a claim that is no longer needed. One that is young stays: its person may just be about to bear it again, and
    /// an orphan can be taken over later.
    /// </summary>
    public async Task TryDropAsync(string claim, PersonId person, DateTimeOffset now)
    {
        var once = storage.TableOnce(TableNames.People);
        try
        {
            var row = await once.FindAsync(claim, PersonClaimRow.RowKey, CancellationToken.None);
            if (row is not null && PersonClaimRow.ToPerson(row) == person && !PersonClaimRow.IsProtected(row, now))
                await once.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, CancellationToken.None);
        }
        catch (Exception failed) when (failed is RequestFailedException || StorageErrors.IsNoAnswer(failed))
        {
            LogLeft(person, failed.GetType().Name);
        }
    }

    private async Task<bool> IsBorneAsync(TableEntity claim, Func<Person, bool> bears, CancellationToken cancellationToken)
    {
        var person = PersonRow.PartitionKey(PersonClaimRow.ToPerson(claim));
        return await _table.FindAsync(person, PersonRow.RowKey, cancellationToken) is { } row && bears(PersonRow.ToPerson(row));
    }

    [LoggerMessage(1, LogLevel.Information, "A claim that person {Person} no longer needs stays as an orphan ({Failure})")]
    private partial void LogLeft(PersonId person, string failure);
}
