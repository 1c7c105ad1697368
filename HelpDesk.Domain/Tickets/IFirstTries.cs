using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>Remembers for a day under which key somebody set out to open a ticket.</summary>
public interface IFirstTries
{
    /// <summary>
    /// Records the try unless there is an earlier one; gives back whichever was first. An error if the key was used for
    /// something else.
    /// </summary>
    /// <param name="instead">The closed ticket on which the caller meant to write; null: a ticket in its own right.</param>
    Task<Outcome<Created<FirstTry>>> TakeAsync(
        RetryKey key, FirstTry mine, TicketId? instead, CancellationToken cancellationToken);
}
