namespace HelpDesk.Domain.Common;

/// <summary>What clocks show where somebody is, and when they show it.</summary>
public sealed class WallClock(TimeZoneInfo zone)
{
    /// <summary>The same moment there.</summary>
    public DateTimeOffset Show(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>
    /// The first moment at which clocks show it; where they spring forward over it, the first one after. Where they show it
    /// twice, it is the earlier.
    /// </summary>
    public DateTimeOffset First(DateTime shown)
    {
        while (zone.IsInvalidTime(shown))
            shown = shown.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset).ToUniversalTime();
    }

    /// <summary>As <see cref="First"/>, but where clocks show it twice, it is the later.</summary>
    public DateTimeOffset Last(DateTime shown) => zone.IsAmbiguousTime(shown)
        ? new DateTimeOffset(shown, zone.GetAmbiguousTimeOffsets(shown).Min()).ToUniversalTime()
        : First(shown);
}
