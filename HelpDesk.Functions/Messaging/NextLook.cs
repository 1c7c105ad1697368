namespace HelpDesk.Functions.Messaging;

/// <summary>How long to wait before one looks again for what was announced and has not come.</summary>
internal static class NextLook
{
    /// <summary>Doubles the age; the last look falls together with the end of all waiting.</summary>
    public static TimeSpan After(TimeSpan age, TimeSpan least, TimeSpan lifetime)
    {
        var left = lifetime - age;
        var pause = age < left ? age : left;
        return pause > least ? pause : least;
    }
}
