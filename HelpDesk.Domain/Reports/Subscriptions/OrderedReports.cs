namespace HelpDesk.Domain.Reports.Subscriptions;

/// <param name="Ordered">How many reports were put on their way.</param>
/// <param name="Waiting">How many are due, but have days that are not counted for good yet.</param>
public sealed record OrderedReports(int Ordered, int Waiting);
