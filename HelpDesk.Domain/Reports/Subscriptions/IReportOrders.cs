namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Where mails with reports are ordered: a queue, whose messages come at least once, in any order.</summary>
public interface IReportOrders
{
    /// <param name="delay">It is not looked at before; seven days at the most.</param>
    Task PutAsync(ReportOrder order, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>It could not be sent for a whole day: an admin may put it back.</summary>
    /// <param name="at">With the same order and moment it is put away once, however often that is said.</param>
    Task PutAwayAsync(ReportOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken);
}
