using System.Net.Mail;
using System.Text;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Mail;
using HelpDesk.Functions.Reports.Mails;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports.Mails;

public sealed class ReportMailTextTests
{
    private static readonly Edition Week = new(Frequency.Weekly, new(2026, 11, 23));

    [Theory]
    [InlineData(Frequency.Daily, "2026-11-28", "28 November", "28 Nov")]
    [InlineData(Frequency.Weekly, "2026-11-23", "23-29 November", "23-29 Nov")]
    [InlineData(Frequency.Weekly, "2026-11-30", "30 November - 6 December", "30 Nov - 6 Dec")]
    [InlineData(Frequency.Weekly, "2026-12-28", "28 December 2026 - 3 January 2027", "28 Dec 2026 - 3 Jan 2027")]
    [InlineData(Frequency.Monthly, "2028-02-01", "February 2028", "Feb 2028")]
    public void A_period_reads_as_people_say_it(Frequency frequency, string first, string words, string few)
    {
        var edition = new Edition(frequency, DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((words, few), (EditionWords.Long(edition), EditionWords.Short(edition)));
        Assert.StartsWith($"Help desk, {words}: ", Write(edition).Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(89, "1 min")]
    [InlineData(90, "2 min")]
    [InlineData(3569, "59 min")]
    [InlineData(3599, "1 h")]
    [InlineData(3600, "1 h")]
    [InlineData(7800, "2 h 10 min")]
    [InlineData(86_399, "1 d")]
    [InlineData(88_200, "1 d 1 h")]
    [InlineData(97_200, "1 d 3 h")]
    public void A_duration_reads_as_people_say_it(long seconds, string words) => Assert.Equal(words, FigureWords.Time(seconds));

    [Fact]
    public void It_says_in_its_subject_what_matters_and_shows_both_periods_in_both_of_its_bodies()
    {
        var report = ReportDays.Report(Week);
        var text = Write(Week);
        var created = report.Current.Counts["created"];
        var (closed, before) = (report.Current.Counts["closed"], report.Previous!.Counts["created"]);
        var backlog = report.Current.Backlog.Total;
        Assert.Equal($"Help desk, 23-29 November: {created} opened, {closed} closed, {backlog} in backlog", text.Subject);
        Assert.Contains($"- Opened: {created} (16-22 Nov: {before}, Change: {created - before:+0;-0;0})\n", text.Text,
            StringComparison.Ordinal);
        Assert.Contains("Opened: Mon 23 Nov: ", text.Text, StringComparison.Ordinal);
        Assert.Contains("/api/reports/subscriptions/00000000000000000000000000000001,", text.Text, StringComparison.Ordinal);
        Assert.Contains($">{created}</td>", text.Html, StringComparison.Ordinal);
        Assert.Equal(21, text.Html.Split("bgcolor=\"#").Length - 1);
    }

    [Fact]
    public void What_nobody_has_measured_is_a_dash_and_of_one_day_there_are_no_bars()
    {
        var day = new Edition(Frequency.Daily, new(2026, 11, 28));
        var text = Write(day, hasPrevious: false);
        Assert.Matches(@"- Opened: \d+ \(27 Nov: -, Change: -\)", text.Text);
        Assert.DoesNotContain("bgcolor", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_loaded_or_run_and_a_mail_of_a_long_month_is_small_enough_to_be_shown_whole()
    {
        var html = Write(new(Frequency.Monthly, new(2026, 12, 1))).Html;
        foreach (var word in (string[])["<img", "<script", "<link", "url(", "src="])
            Assert.DoesNotContain(word, html, StringComparison.OrdinalIgnoreCase);
        // Gmail cuts what is longer than that.
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 102_000);
    }

    [Fact]
    public void A_name_can_be_neither_markup_nor_a_header()
    {
        const string Name = "<b>Eve</b>\r\nBcc: thief@example.com";
        var text = Write(Week, name: Name);
        Assert.DoesNotContain("<b>Eve", text.Html, StringComparison.Ordinal);
        var options = new MailOptions(new MailAddress("desk@help.example"), null, "");
        using var message = new MailWriter(options).Write(text.To(EmailAddress.Find("eve@example.com")!, Name, "report.x"));
        Assert.Empty(message.Bcc);
        Assert.Equal("eve@example.com", Assert.Single(message.To).Address);
        Assert.DoesNotContain("Bcc", message.Headers.AllKeys);
    }

    [Fact]
    public async Task The_file_begins_with_a_mark_and_has_a_line_for_every_day()
    {
        var report = ReportDays.Report(Week);
        var file = await ReportFile.WriteAsync(Week, report.Days, CancellationToken.None);
        Assert.Equal("helpdesk-20261123-20261129.csv", file.Name);
        Assert.Equal([0xEF, 0xBB, 0xBF], file.Content[..3].ToArray());
        var lines = Encoding.UTF8.GetString(file.Content.Span[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("date,created,closed,", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            report.Days.Select(day => $"{day.Day:yyyy-MM-dd},{day.Figures.Counts["created"]},{day.Figures.Counts["closed"]}"),
            lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(3))));
    }

    private static MailText Write(Edition edition, bool hasPrevious = true, string name = "Ada Admin")
    {
        var what = new SubscriptionEdition(new("00000000000000000000000000000001"), edition);
        var to = new Actor(new(new("ada"), name), Role.Admin);
        var mail = new ReportMail(to, EmailAddress.Find("ada@example.com")!, what, ReportDays.Report(edition, hasPrevious));
        return ReportMailText.Write(mail, new Uri($"https://desk.example/api/reports/subscriptions/{what.Subscription}"));
    }
}
