namespace HelpDesk.Load.Soak;

internal sealed record ChangedTicket(string Status, string? Assignee);
