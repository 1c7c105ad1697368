namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>How often a report is sent. Stored as its word; never rename one.</summary>
public enum Frequency
{
    Daily,

    /// <summary>From Monday to Sunday.</summary>
    Weekly,

    Monthly,
}
