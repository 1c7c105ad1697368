namespace HelpDesk.Load.Notifications;

/// <param name="Kills">How often the app is killed, while people work and while what they did is sent.</param>
/// <param name="Seed">From which all chances come.</param>
/// <param name="Changes">How many must have been made.</param>
/// <param name="Tickets">On how many tickets.</param>
/// <param name="UntilDry">
/// Whether to wait until nothing is left to be sent, so that what comes too often is seen however late it comes: a minute longer,
/// which is how long a dead sender's mail is still its own. Otherwise it ends once everybody has been told.
/// </param>
internal sealed record NotificationSoakOptions(int Kills, int Seed, int Changes, int Tickets, bool UntilDry);
