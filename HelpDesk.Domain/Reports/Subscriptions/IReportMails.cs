namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Writes mails with reports and hands them over. The same mail sent twice bears the same Message-ID.</summary>
public interface IReportMails
{
    /// <returns>Null: it has been taken over. Otherwise why not, in words that may stand in a log.</returns>
    Task<string?> TrySendAsync(ReportMail mail, CancellationToken cancellationToken);
}
