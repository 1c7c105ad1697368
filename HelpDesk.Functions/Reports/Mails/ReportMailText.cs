using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Reports.Summaries;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Reports.Mails;

/// <summary>Every word of a mail with a report.</summary>
internal static class ReportMailText
{
    /// <summary>Of the curves, in their order.</summary>
    private static readonly string[] Colors = ["#0b7285", "#5c940d", "#d9480f"];

    /// <param name="subscription">Where the subscription is, for whoever wants to end it.</param>
    public static MailText Write(ReportMail mail, Uri subscription)
    {
        var (edition, report) = (mail.What.Edition, mail.Report);
        string[] before = [$"These are the help desk's figures of {EditionWords.Long(edition)}, "
            + $"beside those of {EditionWords.Long(edition.Previous)}."];
        string[] after =
        [
            "The file that comes with this mail has all figures day by day; any spreadsheet opens it.",
            $"You get this {FrequencyWord(edition.Frequency)} mail because you subscribed to it. To end it, send a DELETE "
            + $"request to {subscription.AbsoluteUri}, or ask an admin of the desk.",
        ];
        return MailText.Of(new MailContent(
            Subject(edition, report.Current), Greeting.To(mail.To.Person.Name), before, Action: null, after)
        {
            Tables = [Table(edition, report)],
            // Of one day there is nothing to compare.
            Charts = edition.Frequency is Frequency.Daily ? [] : [.. DayCurve.All.Zip(Colors, (curve, color) =>
                new MailChart(curve.Name, color, [.. report.Days.Select(day => Bar(edition, day, curve))]))],
        });
    }

    private static string Subject(Edition edition, PeriodSummary now) =>
        $"Help desk, {EditionWords.Long(edition)}: {Said(Highlight.Opened, now)} opened, "
        + $"{Said(Highlight.Closed, now)} closed, {Said(Highlight.Backlog, now)} in backlog";

    private static MailTable Table(Edition edition, SummaryReport report) => new(
        [EditionWords.Short(edition), EditionWords.Short(edition.Previous), "Change"],
        [.. Highlight.All.Select(highlight => Row(highlight, report.Current, report.Previous!))]);

    private static MailTableRow Row(Highlight highlight, PeriodSummary now, PeriodSummary before) => new(
        highlight.Name,
        [
            Said(highlight, now), Said(highlight, before),
            FigureWords.Change(highlight, highlight.In(now), highlight.In(before)),
        ]);

    private static string Said(Highlight highlight, PeriodSummary period) => FigureWords.Of(highlight, highlight.In(period));

    private static MailBar Bar(Edition edition, DailyFigures day, DayCurve curve) => new(
        EditionWords.Written(day.Day, "ddd d MMM"),
        EditionWords.Written(day.Day, edition.Frequency is Frequency.Weekly ? "ddd" : "%d"),
        curve.In(day));

    private static string FrequencyWord(Frequency frequency) => frequency.ToString().ToLowerInvariant();
}
