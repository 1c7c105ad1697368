namespace HelpDesk.Domain.Notifications;

/// <summary>Writes mails about tickets and hands them over. The same mail sent twice bears the same Message-ID.</summary>
public interface INotificationMails
{
    /// <returns>Null: it has been taken over. Otherwise why not, in words that may stand in a log.</returns>
    Task<string?> TrySendAsync(TicketMail mail, CancellationToken cancellationToken);

    /// <inheritdoc cref="TrySendAsync(TicketMail, CancellationToken)"/>
    Task<string?> TrySendAsync(DigestMail mail, CancellationToken cancellationToken);
}
