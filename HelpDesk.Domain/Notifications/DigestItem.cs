using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Something that is told in a digest.</summary>
/// <param name="Due">When that is sent.</param>
public sealed record DigestItem(PersonId To, NotificationId About, NotificationEvent Event, DateTimeOffset Due);
