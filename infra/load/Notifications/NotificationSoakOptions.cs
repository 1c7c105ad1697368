namespace HelpDesk.Load.Notifications;

/// <param name="Kills">How often the app is killed, while people work and while what they did is sent.</param>
/// <param name="Seed">From which all chances come.</param>
/// <param name="Changes">How many must have been made.</param>
/// <param name="Tickets">On how many tickets.</param>
/// <param name="IsHasty">
/// Whether to end the minute for which a dead sender's mail is still its own as soon as it is dead, and not to let wait a minute
/// what has met a reservation.
/// </param>
internal sealed record NotificationSoakOptions(int Kills, int Seed, int Changes, int Tickets, bool IsHasty);
