using Azure;
using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class EntityValueTests(AzuriteFixture azurite) : TableTests(azurite)
{
    private static readonly DateTime LastTick = new(DateTime.MaxValue.Ticks, DateTimeKind.Utc);
    private static readonly DateTime FirstTick = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Texts =>
        [
            "", " ", "'", "''", "\"\\/", "a\r\n\tb", "\u0001\u0000", "Zoë", "e\u0301",
            "日本語の件名", "👩‍👩‍👧‍👦 🇩🇪", "<&>", "{\"a\":1}", "%41+ ", "null",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_comes_back_as_it_was(string text)
    {
        await Table.AddEntityAsync(new Everything { Text = text });

        Assert.Equal(text, (await Table.GetEntityAsync<Everything>("p", "r")).Value.Text);
        Assert.Equal(text, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Text"));
    }

    [Fact]
    public async Task The_extremes_of_every_type_come_back_as_they_were()
    {
        var written = Extremes();

        await Table.AddEntityAsync(written);
        var read = (await Table.GetEntityAsync<Everything>("p", "r")).Value;

        Assert.Equivalent(
            new
            {
                written.Flag,
                written.MaybeFlag,
                written.Number,
                written.MaybeNumber,
                written.Big,
                written.MaybeBig,
                written.Real,
                written.MaybeReal,
            },
            new { read.Flag, read.MaybeFlag, read.Number, read.MaybeNumber, read.Big, read.MaybeBig, read.Real, read.MaybeReal });
        Assert.Equal((written.Moment, written.MaybeMoment), (read.Moment, read.MaybeMoment));
        Assert.Equal(DateTimeKind.Utc, read.Moment.Kind);
        Assert.Equal((written.Instant, written.MaybeInstant), (read.Instant, read.MaybeInstant));
        Assert.Equal((written.Id, written.MaybeId), (read.Id, read.MaybeId));
        Assert.Equal(written.Bytes, read.Bytes);
        Assert.Equal(written.Data!.ToArray(), read.Data!.ToArray());
        Assert.Equal((written.Day, written.MaybeDay), (read.Day, read.MaybeDay));
        Assert.Equal(written.Renamed, read.Renamed);
        Assert.Null(read.NotStored);
    }

    [Fact]
    public async Task A_row_without_a_class_has_the_types_of_its_columns()
    {
        var written = Extremes();

        await Table.AddEntityAsync(written);
        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(true, read["Flag"]);
        Assert.Equal(int.MinValue, read.GetInt32("Number"));
        Assert.Equal(long.MinValue, read.GetInt64("Big"));
        Assert.Equal(3d, read.GetDouble("Real"));
        Assert.Equal(double.NaN, read.GetDouble("MaybeReal"));
        Assert.Equal(new DateTimeOffset(FirstTick), read["Moment"]);
        Assert.Equal(FirstTick, read.GetDateTime("Moment"));
        Assert.Equal(written.Instant, read.GetDateTimeOffset("Instant"));
        Assert.Equal(written.Id, read.GetGuid("Id"));
        Assert.Equal(written.Bytes, read.GetBinary("Bytes"));
        Assert.Equal(written.Data!.ToArray(), read.GetBinaryData("Data").ToArray());
        Assert.Equal("Saturday", read.GetString("Day"));
        Assert.Equal("renamed", read.GetString("AnotherName"));
        Assert.DoesNotContain("Renamed", read.Keys);
        Assert.DoesNotContain("NotStored", read.Keys);
        Assert.Throws<InvalidOperationException>(() => read.GetInt32("Text"));
    }

    [Fact]
    public async Task A_row_without_a_class_comes_back_as_it_was()
    {
        var id = Guid.NewGuid();
        var written = new TableEntity("p", "r")
        {
            ["Text"] = "x",
            ["Flag"] = false,
            ["Number"] = 7,
            ["Big"] = 7L,
            ["Real"] = 7d,
            ["Tiny"] = double.Epsilon,
            ["Huge"] = double.MaxValue,
            ["Id"] = id,
            ["Moment"] = LastTick,
            ["Instant"] = DateTimeOffset.MaxValue,
            ["Bytes"] = new byte[] { 0, 255 },
        };

        await Table.AddEntityAsync(written);
        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((7, 7L, 7d), (read["Number"], read["Big"], read["Real"]));
        Assert.Equal((double.Epsilon, double.MaxValue), (read["Tiny"], read["Huge"]));
        Assert.Equal((id, new DateTimeOffset(LastTick), DateTimeOffset.MaxValue), (read["Id"], read["Moment"], read["Instant"]));
        Assert.Equal(new byte[] { 0, 255 }, read["Bytes"]);
        Assert.Equal(written.Count + 2, read.Count);
        Assert.Equal(read.ETag.ToString(), read["odata.etag"]);
        Assert.InRange(read.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task An_instant_is_stored_in_utc_to_the_tick()
    {
        var instant = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(-11)).AddTicks(9_999_999);

        await Table.AddEntityAsync(new Everything { Instant = instant });
        var read = (await Table.GetEntityAsync<Everything>("p", "r")).Value.Instant;

        Assert.Equal((instant.UtcTicks, TimeSpan.Zero), (read.UtcTicks, read.Offset));
    }

    [Fact]
    public async Task What_is_null_is_not_stored()
    {
        await Table.AddEntityAsync(new Everything());
        var row = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.DoesNotContain("Text", row.Keys);
        Assert.DoesNotContain("MaybeBig", row.Keys);
        Assert.Null((await Table.GetEntityAsync<Everything>("p", "r")).Value.MaybeMoment);
    }

    [Fact]
    public async Task A_null_leaves_a_merged_column_alone_and_clears_a_replaced_one()
    {
        await Table.AddEntityAsync(new Everything { Text = "old" });

        await Table.UpsertEntityAsync(new Everything { Number = 1 });
        Assert.Equal("old", (await Table.GetEntityAsync<Everything>("p", "r")).Value.Text);

        await Table.UpsertEntityAsync(new Everything { Number = 1 }, TableUpdateMode.Replace);
        Assert.Null((await Table.GetEntityAsync<Everything>("p", "r")).Value.Text);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task An_infinity_cannot_be_written(double infinity) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.AddEntityAsync(new Everything { Real = infinity }));

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public async Task A_moment_that_is_not_utc_cannot_be_written(DateTimeKind kind) =>
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Table.AddEntityAsync(new Everything { Moment = new DateTime(2024, 1, 1, 0, 0, 0, kind) }));

    [Fact]
    public async Task An_enum_needs_a_class() =>
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Table.AddEntityAsync(new TableEntity("p", "r") { ["Day"] = DayOfWeek.Friday }));

    [Fact]
    public async Task A_column_of_another_type_than_the_member_is_an_error()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Big"] = 1 });

        await Assert.ThrowsAnyAsync<Exception>(() => Table.GetEntityAsync<Everything>("p", "r"));
    }

    [Fact]
    public async Task Keys_may_be_implemented_explicitly()
    {
        await Table.AddEntityAsync(new Hidden("p", "explicit") { Text = "x" });

        var read = (await Table.GetEntityAsync<Hidden>("p", "explicit")).Value;

        Assert.Equal(("p", "explicit", "x"), (read.Keys.PartitionKey, read.Keys.RowKey, read.Text));
        Assert.NotEqual(default, read.Keys.ETag);
        Assert.NotNull(read.Keys.Timestamp);
    }

    [Fact]
    public void A_long_or_double_column_stays_one_when_an_int_is_written_over_it()
    {
        var columns = new Dictionary<string, object> { ["Big"] = 1L, ["Real"] = 1d, ["Text"] = "a" };
        var row = new TableEntity(columns) { ["Big"] = 2, ["Real"] = 3, ["Text"] = 4 };

        Assert.Equal((2L, 3d, 4), (row["Big"], row["Real"], row["Text"]));
        Assert.Null(row["Missing"]);
        Assert.Null(row.PartitionKey);
    }

    private static Everything Extremes() => new()
    {
        Text = new string('x', 32 * 1024),
        Flag = true,
        MaybeFlag = false,
        Number = int.MinValue,
        MaybeNumber = int.MaxValue,
        Big = long.MinValue,
        MaybeBig = long.MaxValue,
        Real = 3d,
        MaybeReal = double.NaN,
        Moment = FirstTick,
        MaybeMoment = LastTick,
        Instant = DateTimeOffset.MaxValue,
        MaybeInstant = new DateTimeOffset(FirstTick),
        Id = Guid.NewGuid(),
        MaybeId = Guid.Empty,
        Bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)],
        Data = new BinaryData(new byte[64 * 1024]),
        Day = DayOfWeek.Saturday,
        MaybeDay = DayOfWeek.Sunday,
        Renamed = "renamed",
        NotStored = "secret",
    };

    public sealed class Hidden : ITableEntity
    {
        private string _partition = "";
        private string _row = "";
        private DateTimeOffset? _time;
        private ETag _tag;

        public Hidden()
        {
        }

        public Hidden(string partition, string row) => (_partition, _row) = (partition, row);

        public string? Text { get; set; }

        internal ITableEntity Keys => this;

        string ITableEntity.PartitionKey { get => _partition; set => _partition = value; }

        string ITableEntity.RowKey { get => _row; set => _row = value; }

        DateTimeOffset? ITableEntity.Timestamp { get => _time; set => _time = value; }

        ETag ITableEntity.ETag { get => _tag; set => _tag = value; }
    }
}
