using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>A mail that tells somebody of one operation; they may be told.</summary>
public sealed record TicketMail(Actor To, EmailAddress Address, NotificationEvent Event, TicketNews News);
