using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Why a ticket stays as it is, each said once.</summary>
internal static class Refusals
{
    public static DomainError StaffOnly(string what) => new DomainError.Forbidden($"Only staff may {what}.");

    public static DomainError OtherAdminOnly { get; } =
        new DomainError.Forbidden("Only admins may remove or restore a ticket, and none that they opened themselves.");

    public static DomainError NotFromClosed(string what) =>
        new DomainError.Conflict("invalid-transition", $"The ticket is closed: it must be opened again before {what}.");

    public static DomainError WindowPassed { get; } = new DomainError.Conflict(
        "reopen-window-passed",
        $"The ticket was closed more than {StatusRules.ReopenWindow.TotalDays:0} days ago; write a reply to open a new one.");
}
