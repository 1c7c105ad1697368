using System.Text;
using HelpDesk.Domain.Mail;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Reports.Mails;

/// <summary>A period's figures day by day, as a file that goes with a mail.</summary>
internal static class ReportFile
{
    /// <summary>With the mark at its beginning: people open this one, and Excel would take it for another encoding.</summary>
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    public static async Task<MailFile> WriteAsync(
        Edition edition, IReadOnlyList<DailyFigures> days, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await using (var text = new StreamWriter(file, Marked, leaveOpen: true))
            await DailyCsv.WriteAsync(text, Dimension.Day, days, cancellationToken);
        var (first, last) = (EditionWords.Written(edition.First, "yyyyMMdd"), EditionWords.Written(edition.Last, "yyyyMMdd"));
        return new($"helpdesk-{first}-{last}.csv", "text/csv; charset=utf-8", file.ToArray());
    }
}
