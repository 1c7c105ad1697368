using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TableApiKeysTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static byte _last;

    private readonly TableApiKeys _keys =
        new(fixture.Storage, TimeProvider.System, NullLogger<TableApiKeys>.Instance);

    [Fact]
    public async Task A_key_comes_back_as_it_was_kept()
    {
        var full = Key(Given.Noon) with
        {
            ExpiresAt = Given.Noon.AddTicks(1),
            Name = "Schl\u00fcssel \ud83d\udd11",
            Scopes = Scopes.All,
        };
        var sparse = Key(Given.Noon);
        var secret = new ApiKeySecret([.. Enumerable.Range(0, ApiKeySecret.Size).Select(i => (byte)(255 - i))]);
        foreach (var key in new[] { full, sparse })
        {
            Assert.True(await _keys.TryAddAsync(new(key, secret.ToHash()), None));
            var found = (await _keys.FindAsync(key.Id, None))!.Value;
            Assert.Equal(key with { Scopes = found.Key.Scopes }, found.Key);
            Assert.Equal(key.Scopes, found.Key.Scopes);
            Assert.True(found.Hash.IsOf(secret));
            Assert.False(found.IsDeleted);
        }

        var listed = (await _keys.AllAsync(None)).Select(key => key.Id).ToList();
        Assert.Contains(full.Id, listed);
        Assert.Contains(sparse.Id, listed);
    }

    [Fact]
    public async Task An_id_is_given_once_also_when_its_key_is_deleted()
    {
        var key = await AddAsync(Given.Noon);
        Assert.False(await _keys.TryAddAsync(new(key, new ApiKeyHash([])), None));
        Assert.True(await DeleteAsync(key, Given.Noon));
        Assert.False(await _keys.TryAddAsync(new(key, new ApiKeyHash([])), None));
    }

    [Fact]
    public async Task A_key_that_was_used_meanwhile_is_not_deleted_under_its_old_version()
    {
        var key = await AddAsync(Given.Noon);
        var before = (await _keys.FindAsync(key.Id, None))!;
        await _keys.NoteUseAsync(key.Id, Given.Noon, None);
        Assert.False(await _keys.TryDeleteAsync(before, Given.Noon, None));
        Assert.True(await DeleteAsync(key, Given.Noon));
    }

    [Fact]
    public async Task Noting_a_use_makes_no_row()
    {
        var key = Key(Given.Noon);
        await _keys.NoteUseAsync(key.Id, Given.Noon, None);
        Assert.Null(await _keys.FindAsync(key.Id, None));
    }

    [Fact]
    public async Task What_is_left_of_a_deleted_key_goes_once_no_second_try_can_come()
    {
        var old = await AddAsync(Given.Noon.AddHours(-25));
        var young = await AddAsync(Given.Noon.AddHours(-24));
        var live = await AddAsync(Given.Noon.AddYears(-1));
        Assert.True(await DeleteAsync(old, Given.Noon));
        Assert.True(await DeleteAsync(young, Given.Noon));
        Assert.True(await DeleteAsync(await AddAsync(Given.Noon), Given.Noon));
        Assert.Null(await _keys.FindAsync(old.Id, None));
        Assert.True((await _keys.FindAsync(young.Id, None))!.Value.IsDeleted);
        Assert.False((await _keys.FindAsync(live.Id, None))!.Value.IsDeleted);
    }

    private async Task<bool> DeleteAsync(ApiKey key, DateTimeOffset now) =>
        await _keys.TryDeleteAsync((await _keys.FindAsync(key.Id, None))!, now, None);

    private async Task<ApiKey> AddAsync(DateTimeOffset createdAt)
    {
        var key = Key(createdAt);
        Assert.True(await _keys.TryAddAsync(new(key, new ApiKeyHash([])), None));
        return key;
    }

    private static ApiKey Key(DateTimeOffset createdAt) => Given.ApiKey(++_last) with { CreatedAt = createdAt };
}
