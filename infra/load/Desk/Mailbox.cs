namespace HelpDesk.Load.Desk;

internal sealed record Mailbox(string Address, string Name);
