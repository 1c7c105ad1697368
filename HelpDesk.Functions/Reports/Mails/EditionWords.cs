using System.Globalization;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Reports.Mails;

/// <summary>The days of a report as people say them.</summary>
internal static class EditionWords
{
    /// <summary>Like <c>23-29 November</c>.</summary>
    public static string Long(Edition edition) => edition.Frequency is Frequency.Monthly
        ? Written(edition.First, "MMMM yyyy")
        : Days(edition, "MMMM");

    /// <summary>Like <c>23-29 Nov</c>, where there is little room.</summary>
    public static string Short(Edition edition) => edition.Frequency is Frequency.Monthly
        ? Written(edition.First, "MMM yyyy")
        : Days(edition, "MMM");

    public static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Days(Edition edition, string month)
    {
        var (first, last) = (edition.First, edition.Last);
        if (first == last)
            return Written(first, $"d {month}");
        if (first.Year != last.Year)
            return $"{Written(first, $"d {month} yyyy")} - {Written(last, $"d {month} yyyy")}";
        return first.Month == last.Month
            ? $"{first.Day}-{Written(last, $"d {month}")}"
            : $"{Written(first, $"d {month}")} - {Written(last, $"d {month}")}";
    }
}
