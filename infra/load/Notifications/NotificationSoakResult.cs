namespace HelpDesk.Load.Notifications;

/// <param name="Report">How much there was, a line each.</param>
/// <param name="Findings">What is wrong; none: everybody was told, once.</param>
internal sealed record NotificationSoakResult(IReadOnlyList<string> Report, TimeSpan Took, IReadOnlyList<string> Findings);
