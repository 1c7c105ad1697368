using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using ETag = Azure.ETag;
using RequestFailedException = Azure.RequestFailedException;

namespace HelpDesk.Functions.Storage;

internal sealed class TablePersonLists(StorageClients storage) : IPersonLists
{
    private readonly TableClient _table = storage.Table(TableNames.People);

    public async Task<Page<PersonSummary>> ListAsync(
        IReadOnlyCollection<Role> roles, string? namePrefix, int limit, string? after, CancellationToken cancellationToken)
    {
        var query = new PersonListQuery(namePrefix, after);
        // One more than wanted of each tells whether the merged list goes on.
        var parts = await Task.WhenAll(roles.Distinct().Select(
            role => _table.FirstAsync(query.In(role), limit + 1, pageSize: limit + 1, cancellationToken)));
        var rows = parts.SelectMany(part => part).OrderBy(row => row.RowKey, StringComparer.Ordinal).ToList();
        var page = rows.Take(limit).ToList();
        return new Page<PersonSummary>(
            [.. PersonListRow.Newest(page).Select(PersonListRow.ToSummary).Where(query.Accepts)],
            rows.Count > limit ? page[^1].RowKey : null);
    }

    public Task ShowAsync(Person person, CancellationToken cancellationToken) => ShowAsync(_table, person, cancellationToken);

    public Task HideAsync(Person person, IEnumerable<PersonPlacement> before, CancellationToken cancellationToken) =>
        HideAsync(_table, person, before, cancellationToken);

    public static Task ShowAsync(TableClient people, Person person, CancellationToken cancellationToken) =>
        people.UpsertEntityAsync(
            PersonListRow.FromSummary(PersonSummary.Of(person)), TableUpdateMode.Replace, cancellationToken);

    public static async Task HideAsync(
        TableClient people, Person person, IEnumerable<PersonPlacement> before, CancellationToken cancellationToken)
    {
        // By their rows: names that differ in their case share one.
        var current = PersonListRow.Place(person.Id, PersonPlacement.Of(person));
        var outdated = before.Select(place => PersonListRow.Place(person.Id, place)).Distinct().Where(place => place != current);
        foreach (var (list, row) in outdated)
            await DeleteAsync(people, list, row, cancellationToken);
    }

    private static async Task DeleteAsync(TableClient people, string list, string row, CancellationToken cancellationToken)
    {
        try
        {
            await people.DeleteEntityAsync(list, row, ETag.All, cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.IsNotFound())
        {
            // Somebody else was quicker, or it was never there.
        }
    }
}
