namespace HelpDesk.Domain.Notifications;

/// <summary>Puts away what could not be sent for a whole day, where an admin sees it and can have it tried anew.</summary>
public interface IUndeliverable
{
    Task AddAsync(MailOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken);

    Task AddAsync(DigestOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken);
}
