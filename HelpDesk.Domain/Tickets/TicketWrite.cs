using HelpDesk.Domain.Messages;

namespace HelpDesk.Domain.Tickets;

/// <summary>What came of a change.</summary>
/// <param name="Message">What was said with it, if anything.</param>
/// <param name="IsReplay">An earlier try with the same key had been carried out.</param>
/// <param name="FollowUp">The earlier try opened this other ticket instead.</param>
public sealed record TicketWrite(Ticket Ticket, Message? Message, bool IsReplay = false, FirstTry? FollowUp = null);
