using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.ApiKeys;

/// <summary>What it costs to know a machine, and how long one is known.</summary>
public sealed class ApiKeyCallersTests : IClassFixture<StorageFixture>
{
    private const string Read = "1 GET apikeys";

    private const string Note = "1 PATCH apikeys";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly CountingTransport _storage = new();
    private readonly StorageFixture _fixture;
    private readonly TableApiKeys _keys;
    private readonly ApiKeyCallers _callers;

    public ApiKeyCallersTests(StorageFixture fixture)
    {
        _fixture = fixture;
        _keys = new(fixture.Storage, _time, NullLogger<TableApiKeys>.Instance);
        _callers = CallersOver(fixture);
    }

    [Fact]
    public async Task A_machine_is_staff_with_its_scopes_and_the_name_of_its_key()
    {
        var (id, text) = await AddAsync();
        var caller = (await ResolveAsync(text))!;
        Assert.Equal(new Actor(new(new($"key-{id}"), "Machine"), Role.Agent), caller.Actor);
        Assert.Equal((TicketChannel.Api, null), (caller.Channel, caller.Session));
        Assert.Equal([Scopes.ReportsRead], caller.Scopes!);
    }

    [Fact]
    public async Task What_no_key_can_be_costs_nothing()
    {
        var (_, text) = await AddAsync();
        foreach (var wrong in new[] { "", "x", text[..^1], $"{text[..^1]}{(text[^1] == '0' ? '1' : '0')}", $" {text}" })
            Assert.Null(await ResolveAsync(wrong));
        Assert.Null(await _callers.ResolveAsync(Request(text, text), None));
        Assert.Empty(_storage.Requests);
    }

    [Fact]
    public async Task A_key_costs_one_read_a_minute_and_one_note_an_hour()
    {
        var (id, text) = await AddAsync();
        Assert.NotNull(await ResolveAsync(text));
        AssertCost(Read, Note);
        Assert.NotNull(await ResolveAsync(text));
        Assert.Null(await ResolveAsync(ApiKeyText.Write(id, new ApiKeySecret(new byte[ApiKeySecret.Size]))));
        AssertCost();

        for (var minute = 1; minute < 60; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            Assert.NotNull(await ResolveAsync(text));
            AssertCost(Read);
        }

        Assert.Equal(Given.Noon, (await _keys.FindAsync(id, None))!.Value.Key.LastUsedAt);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await ResolveAsync(text));
        AssertCost(Read, Note);
        Assert.Equal(Given.Noon.AddHours(1), (await _keys.FindAsync(id, None))!.Value.Key.LastUsedAt);
    }

    [Fact]
    public async Task A_note_that_another_instance_made_is_not_made_again()
    {
        var (_, text) = await AddAsync();
        await CallersOver(_fixture).ResolveAsync(Request(text), None);
        _storage.Forget();
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(await ResolveAsync(text));
        AssertCost(Read);
    }

    [Fact]
    public async Task Many_first_uses_at_once_cost_one_read_and_one_note()
    {
        var (_, text) = await AddAsync();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ResolveAsync(text))), Assert.NotNull);
        AssertCost(Read, Note);
    }

    [Fact]
    public async Task A_deleted_key_is_worth_nothing_a_minute_later_and_does_not_come_back()
    {
        var (id, text) = await AddAsync();
        Assert.NotNull(await ResolveAsync(text));
        Assert.True(await _keys.TryDeleteAsync((await _keys.FindAsync(id, None))!, _time.GetUtcNow(), None));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await ResolveAsync(text));

        await _keys.NoteUseAsync(id, _time.GetUtcNow(), None);
        Assert.Null(await CallersOver(_fixture).ResolveAsync(Request(text), None));
        Assert.DoesNotContain(id, (await _keys.AllAsync(None)).Select(key => key.Id));
    }

    [Fact]
    public async Task A_key_that_expires_while_it_is_known_is_worth_nothing_at_once()
    {
        var (_, text) = await AddAsync(Given.Noon.AddSeconds(10));
        Assert.NotNull(await ResolveAsync(text));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(await ResolveAsync(text));
    }

    [Fact]
    public async Task A_note_that_cannot_be_written_keeps_nobody_out()
    {
        using var log = new LogLines();
        using var loggers = new LoggerFactory([log]);
        var broken = new FaultyTransport { BreaksBefore = request => request.Name() == "PATCH apikeys" };
        var (id, text) = await AddAsync();
        var keys = new TableApiKeys(_fixture.Clients(once: broken), _time, loggers.CreateLogger<TableApiKeys>());
        Assert.NotNull(await Callers(keys).ResolveAsync(Request(text), None));
        Assert.Null((await _keys.FindAsync(id, None))!.Value.Key.LastUsedAt);
        Assert.Single(log.Of(LogLevel.Information));
    }

    private ApiKeyCallers CallersOver(StorageFixture fixture)
    {
        var counted = new TableApiKeys(fixture.Clients(_storage, _storage), _time, NullLogger<TableApiKeys>.Instance);
        return Callers(counted);
    }

    private ApiKeyCallers Callers(TableApiKeys keys) =>
        new(keys, new(keys, _time), new(new(PerCaller: 0, PerAddress: 0), new(1), _time), _time);

    private async Task<(ApiKeyId Id, string Text)> AddAsync(DateTimeOffset? expiresAt = null)
    {
        var secrets = new ApiKeySecrets(new TableSecretKeys(_fixture.Storage));
        var id = secrets.NewId();
        var secret = await secrets.MakeAsync(id, retry: null, None);
        var key = Given.ApiKey() with { Id = id, ExpiresAt = expiresAt };
        Assert.True(await _keys.TryAddAsync(new(key, secret.ToHash()), None));
        return (id, ApiKeyText.Write(id, secret));
    }

    private Task<Caller?> ResolveAsync(string key) => _callers.ResolveAsync(Request(key), None);

    private static DefaultHttpContext Request(params string[] keys)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[ApiKeyCallers.Header] = keys;
        return http;
    }

    private void AssertCost(params string[] expected)
    {
        Assert.Equal(expected, _storage.Sums);
        _storage.Forget();
    }
}
