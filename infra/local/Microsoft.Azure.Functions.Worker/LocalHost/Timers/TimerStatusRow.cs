using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>One timer's row. Moments are text, because Table Storage has none before 1601 and drops their offset.</summary>
internal sealed class TimerStatusRow : ITableEntity
{
    public const string TableName = "azurewebjobshosts";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Last { get; set; } = "";

    public string Next { get; set; } = "";

    public string LastUpdated { get; set; } = "";

    /// <summary>Who runs it now, or nobody.</summary>
    public string Owner { get; set; } = "";

    public string OwnedUntil { get; set; } = "";

    public static string PartitionOf(string hostId) => $"timers|{hostId}";

    public static TimerStatusRow From(string hostId, string function, TimerStatus status) => new()
    {
        PartitionKey = PartitionOf(hostId),
        RowKey = function,
        Last = Text(status.Last),
        Next = Text(status.Next),
        LastUpdated = Text(status.LastUpdated),
    };

    public TimerStatus ToStatus() => new(Moment(Last), Moment(Next), Moment(LastUpdated));

    public DateTimeOffset? BusyUntil(string asker, DateTimeOffset now) =>
        Owner.Length > 0 && Owner != asker && Moment(OwnedUntil) is var until && until > now ? until : null;

    public void Own(string owner, DateTimeOffset until) => (Owner, OwnedUntil) = (owner, Text(until));

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
