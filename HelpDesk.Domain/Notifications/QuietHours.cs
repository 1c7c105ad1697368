namespace HelpDesk.Domain.Notifications;

/// <summary>A part of each day in which nobody is to be woken by mail; it may go over midnight.</summary>
/// <param name="From">The first minute that is quiet.</param>
/// <param name="To">The first minute that no longer is; never the same as <paramref name="From"/>.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To);
