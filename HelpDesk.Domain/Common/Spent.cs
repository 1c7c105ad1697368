namespace HelpDesk.Domain.Common;

/// <summary>How long something took, in whole seconds: by the clock, and how many of them lay within business hours.</summary>
public readonly record struct Spent(long Seconds, long BusinessSeconds)
{
    public static Spent operator +(Spent left, Spent right) =>
        new(left.Seconds + right.Seconds, left.BusinessSeconds + right.BusinessSeconds);
}
