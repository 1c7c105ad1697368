using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Somebody is to get a mail, if they still may.</summary>
public sealed record MailNotice(PersonId To, NotificationEvent Event);
