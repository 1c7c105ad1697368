namespace HelpDesk.Tests.Fixtures;

internal sealed record Mailbox(string Address, string Name);
