namespace HelpDesk.Domain.Mail;

/// <summary>Hands mail over to whoever delivers it.</summary>
public interface IMailer
{
    /// <summary>Returns when it has been taken over; throws when it has not, or when nobody knows.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
