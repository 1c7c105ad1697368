using System.Collections.Concurrent;

namespace HelpDesk.Load.Notifications;

/// <summary>A ticket to work on.</summary>
internal sealed record PostedTicket(int Id, string Requester)
{
    public ConcurrentDictionary<string, bool> Followers { get; } = new(StringComparer.Ordinal);

    public bool IsSeenBy(Soak.Person person) =>
        person.IsStaff || person.Id == Requester || Followers.ContainsKey(person.Id);
}
