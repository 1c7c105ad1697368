using HelpDesk.Domain.Reports.Summaries;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A report that is ready for another program.</summary>
public sealed record ReportNews(SubscriptionEdition What, SummaryReport Report);
