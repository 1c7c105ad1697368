using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports.Summaries;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A mail with a report; they may have it.</summary>
public sealed record ReportMail(Actor To, EmailAddress Address, SubscriptionEdition What, SummaryReport Report);
