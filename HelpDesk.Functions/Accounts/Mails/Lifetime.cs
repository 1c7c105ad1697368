namespace HelpDesk.Functions.Accounts.Mails;

/// <summary>How long something holds, as people say it.</summary>
internal static class Lifetime
{
    public static string Words(TimeSpan time) =>
        time.TotalDays >= 2 ? Counted((int)time.TotalDays, "day")
        : time.TotalHours >= 1 ? Counted((int)time.TotalHours, "hour")
        : Counted((int)time.TotalMinutes, "minute");

    private static string Counted(int number, string unit) => number == 1 ? $"one {unit}" : $"{number} {unit}s";
}
