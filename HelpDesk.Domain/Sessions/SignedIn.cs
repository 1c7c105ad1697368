using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Sessions;

/// <summary>A session and whose it is.</summary>
public sealed record SignedIn(Versioned<Session> Session, Person Person)
{
    public bool IsAlive(DateTimeOffset now) => Session.Value.IsAlive(Person, now);
}
