namespace HelpDesk.Domain.Common;

/// <summary>A part of a day, in minutes from its midnight as clocks show them; 1440 is the midnight that ends it.</summary>
public readonly record struct DaySpan(int From, int To)
{
    public const int MinutesOfDay = 24 * 60;
}
