using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts;

namespace HelpDesk.Functions.Storage;

internal sealed class TableRecipients(
    StorageClients storage, IPersonStore people, Emulator emulator, CallerCache<IReadOnlyList<Recipient>> rosters) : IRecipients
{
    private const string Roster = "staff";

    private static readonly Role[] Staff = [Role.Agent, Role.Admin];

    public async Task<IReadOnlyList<Recipient>> StaffAsync(CancellationToken cancellationToken) =>
        (await rosters.GetAsync(Roster, LoadAsync, cancellationToken))!;

    public async Task<Recipient?> FindAsync(PersonId id, CancellationToken cancellationToken) =>
        await FindPersonAsync(id, cancellationToken) is { } person ? Recipient.Of(person) : null;

    public async Task<Recipient?> FindAsync(UserName name, CancellationToken cancellationToken)
    {
        var id = await people.FindIdAsync(name, cancellationToken);
        var person = id is null ? null : await FindPersonAsync(id.Value, cancellationToken);
        // The claim may be an orphan's.
        return person?.UserName == name ? Recipient.Of(person) : null;
    }

    private async Task<Person?> FindPersonAsync(PersonId id, CancellationToken cancellationToken)
    {
        var found = (await people.FindAsync(id, cancellationToken))?.Value;
        return found is not null && IsThere(found.IsDemo) ? found : null;
    }

    private async Task<IReadOnlyList<Recipient>?> LoadAsync(CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.People);
        var lists = await Task.WhenAll(Staff.Select(role => table.FirstAsync(
            new PersonListQuery(namePrefix: null, after: null).In(role), most: null, pageSize: null, cancellationToken)));
        return
        [
            .. PersonListRow.Newest(lists.SelectMany(list => list)).Select(PersonListRow.ToSummary)
                .Where(person => IsThere(person.IsDemo))
                .Select(Recipient.Of)
                .OfType<Recipient>(),
        ];
    }

    private bool IsThere(bool isDemo) => !isDemo || emulator.KeepsTheData;
}
