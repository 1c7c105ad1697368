using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Sessions;

/// <summary>
/// Somebody signed in somewhere: all refresh tokens that follow from one sign-in, of which only the newest is good.
/// </summary>
/// <param name="Channel">What they use: what their tickets and messages come by.</param>
/// <param name="Stamp">The stamp of their credentials at the time; another one later means that the session is over.</param>
/// <param name="Generation">The number of the refresh token that is good now.</param>
/// <param name="ExpiresAt">When it ends if nobody refreshes it.</param>
/// <param name="Recent">The tokens replaced last, oldest first.</param>
public sealed record Session(
    SessionId Id,
    PersonId Person,
    TicketChannel Channel,
    string Stamp,
    int Generation,
    DateTimeOffset StartedAt,
    DateTimeOffset ExpiresAt,
    IReadOnlyList<ReplacedToken> Recent)
{
    /// <summary>How long somebody stays signed in who does not come back.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>How long a replaced token still gets its successor: for an answer that was lost on the way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>More than a client can have use for within the grace.</summary>
    private const int MostRecent = 30;

    public static Session Start(SessionId id, Person person, TicketChannel channel, DateTimeOffset now) =>
        new(id, person.Id, channel, person.Credentials!.Stamp, Generation: 1, now, now + Lifetime, []);

    public bool IsAlive(Person person, DateTimeOffset now) =>
        person.IsActive && person.Credentials?.Stamp == Stamp && now < ExpiresAt;

    /// <summary>What a refresh token of a generation is worth.</summary>
    public RefreshVerdict Judge(int generation, DateTimeOffset now)
    {
        if (generation == Generation)
            return new RefreshVerdict.Replace();
        var replaced = Recent.FirstOrDefault(one => one.Generation == generation);
        return replaced is not null && now - replaced.At <= Grace
            ? new RefreshVerdict.Again(replaced.Successor)
            : new RefreshVerdict.Stolen();
    }

    /// <param name="successor">The token of the next generation.</param>
    public Session Replace(string successor, DateTimeOffset now) => this with
    {
        Generation = Generation + 1,
        ExpiresAt = now + Lifetime,
        Recent =
        [
            .. Recent.Where(one => now - one.At <= Grace).TakeLast(MostRecent - 1),
            new ReplacedToken(Generation, now, successor),
        ],
    };

    /// <summary>Goes on under changed credentials: of all sessions the one that changed them.</summary>
    public Session Under(Credentials credentials) => this with { Stamp = credentials.Stamp };
}
