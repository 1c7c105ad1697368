using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Those who may be told of things.</summary>
public interface IRecipients
{
    /// <summary>All agents and admins, as they were a minute ago at the most.</summary>
    Task<IReadOnlyList<Recipient>> StaffAsync(CancellationToken cancellationToken);

    /// <summary>Somebody as they are now; null: nobody who is told anything. One read.</summary>
    Task<Recipient?> FindAsync(PersonId id, CancellationToken cancellationToken);

    /// <summary>Whom a user name belongs to, as they are now; null: nobody who is told anything. Two reads.</summary>
    Task<Recipient?> FindAsync(UserName name, CancellationToken cancellationToken);
}
