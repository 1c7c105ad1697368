namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A report is to be sent by e-mail.</summary>
/// <param name="Tries">How often it has been tried in vain.</param>
/// <param name="Since">When it was to be sent first; later copies keep it.</param>
public sealed record ReportOrder(SubscriptionEdition What, int Tries, DateTimeOffset Since);
