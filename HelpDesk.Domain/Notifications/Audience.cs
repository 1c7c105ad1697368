using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>The people of a <see cref="Circle"/>, as far as they may be told anything at all.</summary>
/// <param name="Known">Those of its ids, as they are now.</param>
/// <param name="Mentioned">Those of its names, as they are now.</param>
/// <param name="Staff">The roster, a minute old at the most; empty where it was not needed.</param>
public sealed record Audience(
    IReadOnlyList<Recipient> Known, IReadOnlyList<Recipient> Mentioned, IReadOnlyList<Recipient> Staff)
{
    /// <summary>Each once, and as they are now: the roster may still know somebody whom a look just now did not find.</summary>
    public IEnumerable<Recipient> Of(Circle circle)
    {
        var looked = circle.Ids.ToHashSet();
        return Known.Concat(Mentioned).Concat(Staff.Where(one => !looked.Contains(one.Id))).DistinctBy(one => one.Id);
    }

    public bool IsMentioned(PersonId id) => Mentioned.Any(recipient => recipient.Id == id);

    public bool IsOnRoster(PersonId id) => Staff.Any(recipient => recipient.Id == id);
}
