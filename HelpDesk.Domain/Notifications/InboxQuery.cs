using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>A part of somebody's inbox.</summary>
/// <param name="SeesStaffItems">Whether what is for staff only is among it.</param>
/// <param name="After">Where the part before ended; null: from the newest.</param>
public sealed record InboxQuery(PersonId To, bool UnreadOnly, bool SeesStaffItems, int Limit, string? After);
