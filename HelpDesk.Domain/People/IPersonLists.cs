using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>People by name, as lists show them; a few seconds behind at the most.</summary>
public interface IPersonLists
{
    /// <param name="roles">One partition each; they are merged.</param>
    /// <param name="namePrefix">Only those whose name begins so, whatever the case; null: all.</param>
    /// <param name="after">Where the page before ended.</param>
    Task<Page<PersonSummary>> ListAsync(
        IReadOnlyCollection<Role> roles, string? namePrefix, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>Shows somebody where they belong, as they are now.</summary>
    Task ShowAsync(Person person, CancellationToken cancellationToken);

    /// <summary>Takes somebody off the places where they stood before, but never off the one where they belong now.</summary>
    Task HideAsync(Person person, IEnumerable<PersonPlacement> before, CancellationToken cancellationToken);
}
