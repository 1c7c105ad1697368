using Azure.Data.Tables;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TableAttemptsTests : IClassFixture<StorageFixture>, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly AttemptLimit Five = new(5, TimeSpan.FromMinutes(15));

    private readonly StorageFixture _fixture;
    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly CountingTransport _storage = new();
    private readonly AttemptTurns _turns = new();
    private readonly TableAttempts _attempts;
    private readonly string _name = $"name {Guid.NewGuid()}";

    public TableAttemptsTests(StorageFixture fixture)
    {
        _fixture = fixture;
        _attempts = new(fixture.Clients(_storage, _storage), _time, _turns);
    }

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task So_many_attempts_may_be_made_and_those_after_them_wait_for_the_end_of_the_window()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(await TryAsync());
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(TimeSpan.FromMinutes(10), await TryAsync());
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(TimeSpan.FromMinutes(1), await TryAsync());
    }

    [Fact]
    public async Task After_the_window_it_begins_anew()
    {
        await UseUpAsync();
        _time.Advance(Five.Window - TimeSpan.FromTicks(1));
        Assert.NotNull(await TryAsync());
        _time.Advance(TimeSpan.FromTicks(1));
        await UseUpAsync();
        Assert.Equal(Five.Window, await TryAsync());
    }

    [Fact]
    public async Task Of_fifty_at_once_in_one_process_five_may()
    {
        var waits = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TryAsync()));
        Assert.Equal(5, waits.Count(wait => wait is null));
        Assert.Equal(45, waits.Count(wait => wait == Five.Window));
    }

    [Fact]
    public async Task Of_fifty_at_once_on_as_many_instances_five_may()
    {
        var turns = Enumerable.Range(0, 50).Select(_ => new AttemptTurns()).ToList();
        var waits = await Task.WhenAll(turns.Select(
            own => new TableAttempts(_fixture.Storage, _time, own).TryAsync(_name, Five, None)));
        turns.ForEach(own => own.Dispose());
        Assert.Equal(5, waits.Count(wait => wait is null));
        Assert.Equal(45, waits.Count(wait => wait == Five.Window));
    }

    [Fact]
    public async Task After_a_success_it_begins_anew_and_forgetting_twice_is_no_harm()
    {
        await UseUpAsync();
        await _attempts.ForgetAsync(_name, None);
        await _attempts.ForgetAsync(_name, None);
        await UseUpAsync();
        Assert.NotNull(await TryAsync());
    }

    [Fact]
    public async Task One_name_is_counted_apart_from_another()
    {
        await UseUpAsync();
        Assert.Null(await _attempts.TryAsync(_name + "2", Five, None));
    }

    [Fact]
    public async Task What_is_counted_is_not_stored_as_it_is()
    {
        await TryAsync();
        await foreach (var row in _fixture.Storage.Table(TableNames.Attempts).QueryAsync<TableEntity>())
            Assert.All(row.Keys, column => Assert.DoesNotContain(_name, $"{row[column]}", StringComparison.Ordinal));
        Assert.Matches("^[0-9a-f]{64}$", AttemptRow.PartitionKey(_name));
    }

    [Fact]
    public async Task An_attempt_costs_a_read_and_a_write_and_a_refused_one_a_read()
    {
        await CostsAsync("1 GET attempts", "1 POST attempts");
        for (var i = 1; i < Five.Most; i++)
            await CostsAsync("1 GET attempts", "1 PUT attempts");
        await CostsAsync("1 GET attempts");
        _time.Advance(Five.Window);
        await CostsAsync("1 GET attempts", "1 PUT attempts");
    }

    private Task<TimeSpan?> TryAsync() => _attempts.TryAsync(_name, Five, None);

    private async Task UseUpAsync()
    {
        for (var i = 0; i < Five.Most; i++)
            Assert.Null(await TryAsync());
    }

    private async Task CostsAsync(params string[] expected)
    {
        _storage.Forget();
        await TryAsync();
        Assert.Equal(expected, _storage.Sums.Order(StringComparer.Ordinal));
    }
}
