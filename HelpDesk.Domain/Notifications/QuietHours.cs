using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>A part of each day in which nobody is to be woken by mail; it may go over midnight.</summary>
/// <param name="From">The first minute that is quiet.</param>
/// <param name="To">The first minute that no longer is; never the same as <paramref name="From"/>.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether a clock that shows this stands in the quiet hours.</summary>
    public bool Has(TimeOnly shown) => shown.IsBetween(From, To);

    /// <summary>The moment itself if it is not quiet then, else the end of the quiet hours, less than 25 hours later.</summary>
    public DateTimeOffset After(DateTimeOffset moment, WallClock clock)
    {
        var shown = clock.Show(moment).DateTime;
        if (!Has(TimeOnly.FromDateTime(shown)))
            return moment;
        var day = DateOnly.FromDateTime(shown);
        DateTimeOffset[] ends =
        [
            clock.First(day.ToDateTime(To)), clock.Last(day.ToDateTime(To)), clock.First(day.AddDays(1).ToDateTime(To)),
        ];
        return ends.First(end => end > moment);
    }
}
