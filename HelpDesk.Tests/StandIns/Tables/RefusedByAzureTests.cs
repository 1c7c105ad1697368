using System.Text;
using Azure;
using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.Storage.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace HelpDesk.Tests.StandIns.Tables;

/// <summary>What Azure refuses and an emulator may not: the edge passes, one step further is refused before it is sent.</summary>
public sealed class RefusedByAzureTests(AzuriteFixture azurite) : TableTests(azurite)
{
    private const int TextAndItsName = 32_768;

    public static TheoryData<string> ForbiddenKeys =>
        ["a/b", "a\\b", "a#b", "a?b", "\u0000", "a\u001f", "a\tb", "\u007f", "\u0080", "\u009f"];

    public static TheoryData<string> InvalidNames => ["a-b", "a.b", "1a", "a b", "", "a'b", "a@odata"];

    [Fact]
    public async Task A_text_may_have_32768_characters()
    {
        await PassesAsync(new TableEntity("p", "r") { ["Text"] = new string('件', 32_768) });
        await RefusedAsync(400, "PropertyValueTooLarge", new TableEntity("p", "r") { ["Text"] = new string('x', 32_769) });
    }

    [Fact]
    public async Task Bytes_may_be_65536()
    {
        await PassesAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[65_536] });
        await RefusedAsync(400, "PropertyValueTooLarge", new TableEntity("p", "r") { ["Bytes"] = new byte[65_537] });
        await RefusedAsync(
            400, "PropertyValueTooLarge", new TableEntity("p", "r") { ["Data"] = new BinaryData(new byte[65_537]) });
    }

    [Fact]
    public async Task A_row_may_have_252_columns()
    {
        await PassesAsync(WithColumns(252));
        await RefusedAsync(400, "TooManyProperties", WithColumns(253));
    }

    [Fact]
    public async Task A_column_of_any_type_counts_once()
    {
        object[] values =
        [
            "x", true, 1, 1L, 1d, Guid.Empty, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch,
            new byte[1], new BinaryData(new byte[1]),
        ];
        var row = WithColumns(252);
        foreach (var (number, name) in row.Keys.Where(name => name[0] == 'C').ToList().Index())
            row[name] = values[number % values.Length];

        await PassesAsync(row);
        row["OneMore"] = 1;
        await RefusedAsync(400, "TooManyProperties", row);
    }

    [Fact]
    public async Task A_null_is_no_column()
    {
        var row = WithColumns(252);
        row["Nothing"] = null!;

        await PassesAsync(row);
    }

    [Fact]
    public async Task A_row_may_take_a_mebibyte()
    {
        await PassesAsync(OfSize(1024 * 1024));
        await RefusedAsync(400, "EntityTooLarge", OfSize((1024 * 1024) + 2));
    }

    [Fact]
    public async Task A_column_name_may_have_255_characters()
    {
        await PassesAsync(new TableEntity("p", "r") { [new string('n', 255)] = 1 });
        await RefusedAsync(400, "PropertyNameTooLong", new TableEntity("p", "r") { [new string('n', 256)] = 1 });
    }

    [Theory]
    [MemberData(nameof(InvalidNames))]
    public async Task A_column_name_is_an_identifier(string name)
    {
        var row = new TableEntity(new Dictionary<string, object> { [name] = 1 }) { PartitionKey = "p", RowKey = "r" };
        await RefusedAsync(400, "PropertyNameInvalid", row);
        await PassesAsync(new TableEntity("p", "r") { ["_Größe1"] = 1 });
    }

    [Theory]
    [MemberData(nameof(ForbiddenKeys))]
    public async Task A_key_has_no_forbidden_character(string key)
    {
        await RefusedAsync(400, "OutOfRangeInput", new TableEntity(key, "r"));
        await RefusedAsync(400, "OutOfRangeInput", new TableEntity("p", key));
    }

    [Fact]
    public async Task A_key_may_have_1024_characters()
    {
        // Azurite itself stops at 512.
        await PassesAsync(new TableEntity(new string('p', 512), new string('件', 512)));
        var sent = await Assert.ThrowsAsync<RequestFailedException>(() =>
            Table.AddEntityAsync(new TableEntity("p", new string('r', 1024))));
        Assert.NotNull(sent.GetRawResponse());
        await RefusedAsync(400, "PropertyValueTooLarge", new TableEntity("p", new string('r', 1025)));
        await RefusedAsync(400, "PropertyValueTooLarge", new TableEntity(new string('p', 1025), "r"));
    }

    [Fact]
    public async Task Time_begins_in_1601()
    {
        var first = new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        await PassesAsync(new TableEntity("p", "r") { ["Moment"] = first });
        await RefusedAsync(400, "OutOfRangeInput", new TableEntity("p", "r") { ["Moment"] = first.AddTicks(-1) });
        await RefusedAsync(400, "OutOfRangeInput", new TableEntity("p", "r") { ["Moment"] = DateTimeOffset.MinValue });
    }

    [Theory]
    [InlineData("ab", "OutOfRangeInput")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123", "OutOfRangeInput")]
    [InlineData("1abc", "InvalidResourceName")]
    [InlineData("a-b", "InvalidResourceName")]
    [InlineData("a_b", "InvalidResourceName")]
    [InlineData("größe", "InvalidResourceName")]
    [InlineData("abc\n", "InvalidResourceName")]
    [InlineData("Tables", "InvalidResourceName")]
    public async Task A_table_name_has_3_to_63_letters_and_digits(string name, string code)
    {
        foreach (var create in new Func<Task>[]
        {
            () => new TableClient(ConnectionString, name).CreateAsync(),
            () => new TableClient(ConnectionString, name).CreateIfNotExistsAsync(),
            () => new TableServiceClient(ConnectionString).CreateTableIfNotExistsAsync(name),
        })
        {
            var failure = await Assert.ThrowsAsync<RequestFailedException>(create);
            Assert.Equal((400, code), (failure.Status, failure.ErrorCode));
        }
    }

    [Fact]
    public async Task A_table_name_may_have_63_characters()
    {
        var table = new TableClient(ConnectionString, RandomName().PadRight(63, 'x'));

        await table.CreateAsync();
        await table.DeleteAsync();
    }

    [Fact]
    public async Task A_transaction_may_have_100_parts()
    {
        var parts = Enumerable.Range(0, 101)
            .Select(number => new TableTransactionAction(Add, new TableEntity("p", $"{number}")))
            .ToList();

        await PartRefusedAsync("InvalidInput", 99, parts);
        await Table.SubmitTransactionAsync(parts.Take(100));
    }

    [Fact]
    public async Task A_row_is_in_a_transaction_once() => await PartRefusedAsync(
        "InvalidDuplicateRow",
        2,
        [
            new(UpsertMerge, new TableEntity("p", "a")),
            new(UpsertMerge, new TableEntity("p", "A")),
            new(Delete, new TableEntity("p", "a")),
        ]);

    [Fact]
    public async Task A_transaction_has_one_partition() => await PartRefusedAsync(
        "CommandsInBatchActOnDifferentPartitions",
        1,
        [new(Add, new TableEntity("p", "a")), new(Add, new TableEntity("P", "b"))]);

    [Fact]
    public async Task A_transaction_needs_its_partition() => await PartRefusedAsync(
        "PropertiesNeedValue",
        0,
        [new(Add, new TableEntity(null, "a"))]);

    [Fact]
    public async Task The_part_with_the_fault_is_named() => await PartRefusedAsync(
        "PropertyNameInvalid",
        1,
        [new(Add, new TableEntity("p", "a")), new(UpsertReplace, new TableEntity("p", "b") { ["a-b"] = 1 })]);

    [Fact]
    public async Task A_transaction_may_take_four_mebibytes()
    {
        await Table.SubmitTransactionAsync(Parts(4 * 1024 * 1024 - 20_000));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() =>
            Table.SubmitTransactionAsync(Parts((4 * 1024 * 1024) + 1)));
        Assert.Equal((413, "RequestBodyTooLarge"), (failure.Status, failure.ErrorCode));
        Assert.Null(failure.GetRawResponse());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_has_1_to_1000_rows(int size)
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () =>
            await Table.QueryAsync<TableEntity>(maxPerPage: size).ToListAsync());

        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
    }

    [Theory]
    [InlineData("PartitionKey eq 'a")]
    [InlineData("PartitionKey eq 'it's'")]
    [InlineData("X eq null")]
    public async Task A_filter_that_is_none_is_refused(string filter)
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () =>
            await Table.QueryAsync<TableEntity>(filter).ToListAsync());
        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
        Assert.Empty(await Table.QueryAsync<TableEntity>("PartitionKey eq 'it''s null'").ToListAsync());
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a\tb")]
    public async Task A_key_that_no_row_can_have_is_not_asked_for(string key)
    {
        var read = await Assert.ThrowsAsync<RequestFailedException>(() => Table.GetEntityAsync<TableEntity>("p", key));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => Table.DeleteEntityAsync(key, "r"));
        var part = new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity("p", key));
        var batch = await Assert.ThrowsAnyAsync<RequestFailedException>(() => Table.SubmitTransactionAsync([part]));
        Assert.All([read, delete, batch], refused => Assert.Equal((400, "OutOfRangeInput"), (refused.Status, refused.ErrorCode)));
    }

    [Fact]
    public async Task A_filter_may_have_15_comparisons()
    {
        static string Filter(int comparisons) =>
            string.Join(" or ", Enumerable.Range(0, comparisons).Select(number => $"RowKey eq ' eq {number} ''eq'' '"));

        await Table.QueryAsync<TableEntity>(Filter(15)).ToListAsync();
        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () =>
            await Table.QueryAsync<TableEntity>(Filter(16)).ToListAsync());

        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_refusal_counts_for_every_way_of_writing()
    {
        var row = new TableEntity("p", "a/b");

        foreach (var write in new Func<Task>[]
        {
            () => Table.AddEntityAsync(row),
            () => Table.UpsertEntityAsync(row),
            () => Table.UpsertEntityAsync(row, TableUpdateMode.Replace),
            () => Table.UpdateEntityAsync(row, ETag.All),
        })
        {
            var failure = await Assert.ThrowsAsync<RequestFailedException>(write);
            Assert.Equal((400, "OutOfRangeInput"), (failure.Status, failure.ErrorCode));
        }
    }

    [Fact]
    public async Task A_refusal_comes_with_the_task_and_not_before_it()
    {
        var adding = Table.AddEntityAsync(new TableEntity("p", "a/b"));
        var deleting = Table.DeleteEntityAsync(null, "r");

        await Assert.ThrowsAsync<RequestFailedException>(() => adding);
        await Assert.ThrowsAsync<ArgumentNullException>(() => deleting);
    }

    private static TableEntity WithColumns(int count) =>
        new(Enumerable.Range(0, count).ToDictionary(number => $"C{number}", number => (object)number))
        {
            PartitionKey = "p",
            RowKey = "r",
        };

    /// <summary>4 for the row, 2 per character of its keys, 8 and the name and the value per column and time stamp.</summary>
    private static TableEntity OfSize(int bytes)
    {
        var row = new TableEntity("p", "r");
        var rest = bytes - 4 - 4 - (8 + 18 + 8);
        for (var column = 0; rest > 0; column++)
        {
            var name = $"C{column:D2}";
            var overhead = 8 + (2 * name.Length) + 4;
            var characters = Math.Min(TextAndItsName, (rest - overhead) / 2);
            row[name] = new string('x', characters);
            rest -= overhead + (2 * characters);
        }

        return row;
    }

    private static List<TableTransactionAction> Parts(int bytes)
    {
        var row = Encoding.UTF8.GetString(new byte[30_000]).Replace('\0', 'x');
        return [.. Enumerable.Range(0, 10).Select(part =>
        {
            var entity = new TableEntity("p", $"r{part}");
            for (var column = 0; column < bytes / 10 / 30_020; column++)
                entity[$"C{column}"] = row;
            entity["Rest"] = new string('x', bytes / 10 % 30_020);
            return new TableTransactionAction(UpsertReplace, entity);
        })];
    }

    private async Task PassesAsync(TableEntity row)
    {
        Assert.Equal(204, (await Table.UpsertEntityAsync(row, TableUpdateMode.Replace)).Status);
        var read = (await Table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey)).Value;
        Assert.Equal(row.Count(column => column.Value != null) + 2, read.Count);
    }

    private async Task RefusedAsync(int status, string code, TableEntity row)
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpsertEntityAsync(row));
        Assert.Equal((status, code), (failure.Status, failure.ErrorCode));
        Assert.Null(failure.GetRawResponse());
    }

    private async Task PartRefusedAsync(string code, int index, IEnumerable<TableTransactionAction> parts)
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(parts));
        Assert.Equal((400, code, index), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.StartsWith($"{index}:", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await Table.QueryAsync<TableEntity>().ToListAsync());
    }
}
