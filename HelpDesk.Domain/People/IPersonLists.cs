using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>People by name, as lists show them; a few seconds behind at the most.</summary>
public interface IPersonLists
{
    /// <param name="roles">One partition each; they are merged.</param>
    /// <param name="namePrefix">Only those whose name or user name begins so, whatever the case; null: all.</param>
    /// <param name="after">Where the page before ended.</param>
    Task<Page<PersonSummary>> ListAsync(
        IReadOnlyCollection<Role> roles, string? namePrefix, int limit, string? after, CancellationToken cancellationToken);
}
