using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class FilterTests(AzuriteFixture azurite) : TableTests(azurite)
{
    private static readonly DateTime Moment = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);
    private static readonly Guid Id = new("66cf3753-1cc9-44c4-b857-4546f744901b");

    public static TheoryData<string, FormattableString> Literals => new()
    {
        { "A eq 'it''s ''quoted'''", $"A eq {"it's 'quoted'"}" },
        { "A eq '件名 👩‍👩‍👧‍👦'", $"A eq {"件名 👩‍👩‍👧‍👦"}" },
        { "A eq ''''", $"A eq {'\''}" },
        { "A eq true", $"A eq {true}" },
        { "A eq -5", $"A eq {-5}" },
        { "A eq 9223372036854775807L", $"A eq {long.MaxValue}" },
        { "A eq 0.1", $"A eq {0.1}" },
        { "A eq guid'66cf3753-1cc9-44c4-b857-4546f744901b'", $"A eq {Id}" },
        { "A eq datetime'2024-05-06T07:08:09Z'", $"A eq {Moment}" },
        {
            "A eq datetime'2024-05-06T07:08:09.0000001Z'",
            $"A eq {new DateTimeOffset(Moment).AddTicks(1).ToOffset(TimeSpan.FromHours(2))}"
        },
        { "A eq X'00FF'", $"A eq {new byte[] { 0, 255 }}" },
        { "A eq X'00FF'", $"A eq {new BinaryData(new byte[] { 0, 255 })}" },
        { "A eq 1 or B eq 'x'", $"A eq {1} or B eq {"x"}" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void An_interpolated_value_becomes_a_literal(string expected, FormattableString filter) =>
        Assert.Equal(expected, TableClient.CreateQueryFilter(filter));

    [Fact]
    public void A_value_without_a_literal_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new object()}"));

    [Fact]
    public void A_comparison_names_the_column_and_its_value()
    {
        var text = "it's";
        Assert.Equal("PartitionKey eq 'it''s'", TableClient.CreateQueryFilter<Everything>(row => row.PartitionKey == text));
        Assert.Equal("AnotherName ne 'x'", TableClient.CreateQueryFilter<Everything>(row => row.Renamed != "x"));
        Assert.Equal("MaybeBig ge 5L", TableClient.CreateQueryFilter<Everything>(row => row.MaybeBig!.Value >= 5));
        Assert.Equal("Real lt 5.0", TableClient.CreateQueryFilter<Everything>(row => row.Real < 5));
        Assert.Equal("Flag eq true", TableClient.CreateQueryFilter<Everything>(row => row.Flag));
        Assert.Equal("not (Flag eq true)", TableClient.CreateQueryFilter<Everything>(row => !row.Flag));
        Assert.Equal(
            "Id eq guid'66cf3753-1cc9-44c4-b857-4546f744901b'",
            TableClient.CreateQueryFilter<Everything>(row => row.Id == Id));
        Assert.Equal("Number gt 3", TableClient.CreateQueryFilter<TableEntity>(row => row.GetInt32("Number") > 3));
        Assert.Equal("RowKey ge 'b'", TableClient.CreateQueryFilter<Everything>(row => row.RowKey.CompareTo("b") >= 0));
#pragma warning disable CA1309 // The service compares, and these are the overloads that it knows.
        Assert.Equal("RowKey lt 'b'", TableClient.CreateQueryFilter<Everything>(row => string.Compare(row.RowKey, "b") < 0));
        Assert.Equal("RowKey eq 'b'", TableClient.CreateQueryFilter<Everything>(row => row.RowKey.Equals("b")));
#pragma warning restore CA1309
        Assert.Equal("TableName eq 'b'", TableServiceClient.CreateQueryFilter((TableItem table) => table.Name == "b"));
        Assert.Null(TableClient.CreateQueryFilter<Everything>(row => true));
    }

    [Fact]
    public void What_the_service_has_no_words_for_is_refused()
    {
        List<string> listed = ["a", "b"];
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Everything>(row => row.RowKey.StartsWith('a')));
        Assert.Throws<NotSupportedException>(() =>
            TableClient.CreateQueryFilter<Everything>(row => row.RowKey.Equals("b", StringComparison.OrdinalIgnoreCase)));
        Assert.Throws<NotSupportedException>(() =>
            TableClient.CreateQueryFilter<Everything>(row => string.CompareOrdinal(row.RowKey, "b") > 0));
        Assert.Throws<NotSupportedException>(() =>
            TableClient.CreateQueryFilter<Everything>(row => string.Compare(row.RowKey, "b", StringComparison.Ordinal) > 0));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Everything>(row => listed.Contains(row.RowKey)));
    }

    [Fact]
    public async Task A_lambda_finds_what_it_says()
    {
        for (var number = 0; number < 10; number++)
        {
            await Table.AddEntityAsync(new Everything
            {
                RowKey = $"{number}",
                Number = number,
                Big = number * 10_000_000_000,
                Real = number / 2d,
                Flag = number % 2 == 0,
                Text = number < 5 ? "it's low" : "high",
                Moment = Moment.AddDays(number),
                Id = number == 3 ? Id : Guid.NewGuid(),
            });
        }

        var from = Moment.AddDays(2);
        Assert.Equal("345", await KeysAsync(row => row.PartitionKey == "p" && row.Number >= 3 && row.Number < 6));
        Assert.Equal("0129", await KeysAsync(row => row.Number < 3 || row.RowKey == "9"));
        Assert.Equal("024", await KeysAsync(row => row.Text == "it's low" && row.Flag));
        Assert.Equal("13", await KeysAsync(row => row.Text == "it's low" && !row.Flag));
        Assert.Equal("89", await KeysAsync(row => row.Big > 70_000_000_000));
        Assert.Equal("789", await KeysAsync(row => row.Real > 3 && row.Real != 10.5));
        Assert.Equal("23", await KeysAsync(row => row.Moment >= from && row.Moment <= from.AddDays(1)));
        Assert.Equal("3", await KeysAsync(row => row.Id == Id));
        Assert.Equal("56789", await KeysAsync(row => row.RowKey.CompareTo("5") >= 0 && row.RowKey.CompareTo("~") < 0));
        Assert.Equal("12", await KeysAsync(row => (row.Number == 1 || row.Number == 2) && (row.Text == "it's low" || row.Flag)));
    }

    [Fact]
    public async Task Only_the_selected_columns_are_read()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var one = (await Table.GetEntityAsync<TableEntity>("p", "r", ["A"])).Value;
        var queried = await Table.QueryAsync<TableEntity>(select: ["RowKey", "B"]).FirstAsync();
        var typed = await Table.QueryAsync<Everything>(row => row.RowKey == "r", select: ["RowKey"]).FirstAsync();

        Assert.Equal((1, null), (one["A"], one["B"]));
        Assert.Equal(("r", null, null, 2), (queried.RowKey, queried.PartitionKey, queried["A"], queried["B"]));
        Assert.Equal("r", typed.RowKey);
    }

    private async Task<string> KeysAsync(System.Linq.Expressions.Expression<Func<Everything, bool>> filter) =>
        string.Concat((await Table.QueryAsync(filter).ToListAsync()).Select(row => row.RowKey));
}
