namespace HelpDesk.Load.Soak;

/// <param name="Seq">The number that it has for whoever wrote it.</param>
internal sealed record SaidMessage(int Ticket, int Seq, Person By);
