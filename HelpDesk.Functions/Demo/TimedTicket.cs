namespace HelpDesk.Functions.Demo;

/// <summary>A ticket of the demo desk with the moments at which it all happened, in their order.</summary>
internal sealed record TimedTicket(DemoTicket Ticket, DateTimeOffset OpenedAt, IReadOnlyList<TimedStep> Steps);
