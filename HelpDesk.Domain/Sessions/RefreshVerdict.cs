namespace HelpDesk.Domain.Sessions;

/// <summary>What is to be done about a refresh token that belongs to a session.</summary>
public abstract record RefreshVerdict
{
    private RefreshVerdict()
    {
    }

    /// <summary>It is the good one: the next one takes its place.</summary>
    public sealed record Replace : RefreshVerdict;

    /// <summary>It was replaced just now: the same successor once more.</summary>
    public sealed record Again(string Successor) : RefreshVerdict;

    /// <summary>
    /// It was used long ago, so two have it, and nobody knows which is the thief: the session ends for both (RFC 9700, 4.14.2).
    /// </summary>
    public sealed record Stolen : RefreshVerdict;
}
