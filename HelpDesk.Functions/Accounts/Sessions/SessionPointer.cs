using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>What a token says: which session, whose, and for a refresh token the how many-th it is.</summary>
public sealed record SessionPointer(PersonId Person, SessionId Session, int Generation);
