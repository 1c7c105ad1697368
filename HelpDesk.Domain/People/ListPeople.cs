using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>Use case: staff list people, or look for somebody.</summary>
public sealed class ListPeople(IPersonLists lists, IPersonStore people)
{
    /// <summary>Stands before every place of a list.</summary>
    private const string Beginning = " ";

    private static readonly Role[] AllRoles = Enum.GetValues<Role>();

    /// <param name="roles">None: all.</param>
    /// <param name="sought">
    /// The beginning of a name, or exactly a user name or a confirmed address: whose that is comes first. Null: all.
    /// </param>
    public async Task<Page<PersonSummary>> RunAsync(
        IReadOnlyCollection<Role> roles, string? sought, int limit, string? after, CancellationToken cancellationToken)
    {
        var wanted = roles.Count == 0 ? AllRoles : roles;
        var exact = after is null && sought is not null ? await FindAsync(sought, wanted, cancellationToken) : null;
        if (exact is null)
            return await lists.ListAsync(wanted, sought, limit, after, cancellationToken);

        var rest = await lists.ListAsync(wanted, sought, Math.Max(limit - 1, 1), after, cancellationToken);
        if (limit > 1)
            return rest with { Items = [exact, .. rest.Items] };
        return new Page<PersonSummary>([exact], rest.Items.Count > 0 || rest.Next is not null ? Beginning : null);
    }

    /// <summary>Null too where they come by their name anyway.</summary>
    private async Task<PersonSummary?> FindAsync(
        string sought, IReadOnlyCollection<Role> roles, CancellationToken cancellationToken)
    {
        var (name, address) = (UserName.Find(sought), EmailAddress.Find(sought));
        var id = name is not null ? await people.FindIdAsync(name, cancellationToken)
            : address is not null ? await people.FindIdAsync(address, cancellationToken)
            : null;
        if (id is not { } known || await people.FindAsync(known, cancellationToken) is not { Value: var person })
            return null;

        var isSought = (name is not null && person.UserName == name) || (address is not null && person.Email == address);
        var summary = PersonSummary.Of(person);
        return isSought && roles.Contains(person.Role) && !summary.BeginsWith(sought) ? summary : null;
    }
}
