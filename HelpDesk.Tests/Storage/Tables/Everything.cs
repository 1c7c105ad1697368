using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace HelpDesk.Tests.Storage.Tables;

/// <summary>A column of every type.</summary>
public sealed class Everything : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public bool Flag { get; set; }

    public bool? MaybeFlag { get; set; }

    public int Number { get; set; }

    public int? MaybeNumber { get; set; }

    public long Big { get; set; }

    public long? MaybeBig { get; set; }

    public double Real { get; set; }

    public double? MaybeReal { get; set; }

    public DateTime Moment { get; set; } = DateTime.UnixEpoch;

    public DateTime? MaybeMoment { get; set; }

    public DateTimeOffset Instant { get; set; } = DateTimeOffset.UnixEpoch;

    public DateTimeOffset? MaybeInstant { get; set; }

    public Guid Id { get; set; }

    public Guid? MaybeId { get; set; }

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public DayOfWeek Day { get; set; }

    public DayOfWeek? MaybeDay { get; set; }

    [DataMember(Name = "AnotherName")]
    public string? Renamed { get; set; }

    [IgnoreDataMember]
    public string? NotStored { get; set; }
}
