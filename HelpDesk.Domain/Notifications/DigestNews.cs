namespace HelpDesk.Domain.Notifications;

/// <summary>Something that is told in a digest, with what is told.</summary>
public sealed record DigestNews(NotificationEvent Event, TicketNews News);
