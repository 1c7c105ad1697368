using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>A digest is to be sent, if there is anything in it then.</summary>
/// <param name="Tries">How often it has been tried in vain.</param>
/// <param name="Since">When it was to be sent first; later copies keep it.</param>
public sealed record DigestOrder(PersonId To, DateTimeOffset Due, int Tries, DateTimeOffset Since);
