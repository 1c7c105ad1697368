using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Somebody is to be told of something, if they want to.</summary>
/// <param name="IsByMailOnly">They know it already, and get it in writing: it is nothing for their inbox.</param>
public sealed record Notice(PersonId To, NotificationEvent Event, bool IsByMailOnly = false);
