namespace HelpDesk.Domain.Notifications;

/// <summary>The closed set of what a delivery can be for somebody who wants to send it.</summary>
public abstract record Reservation
{
    /// <summary>Longer than it takes to hand one mail over: whoever has not marked it by then has most likely died.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private Reservation()
    {
    }

    /// <summary>Nobody else sends it as long as it lasts.</summary>
    /// <param name="Version">Under which it is marked or given back.</param>
    public sealed record Mine(string Version) : Reservation;

    /// <summary>There is nothing to do.</summary>
    public sealed record Sent : Reservation;

    /// <summary>Somebody else is at it, or died with it.</summary>
    public sealed record Taken(DateTimeOffset Until) : Reservation;
}
