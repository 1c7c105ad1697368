using HelpDesk.Domain.ApiKeys;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.ApiKeys;

/// <summary>Looking at keys, and deleting them.</summary>
public sealed class ApiKeyUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ApiKeysInMemory _keys = new();
    private byte _last;

    [Fact]
    public async Task Pages_hold_every_key_once_the_newest_first()
    {
        // Two of each moment: then the id decides.
        for (var i = 0; i < 10; i++)
            await AddAsync(Given.Noon.AddMinutes(i / 2));
        var seen = new List<ApiKey>();
        var (after, pages) = (default(string), 0);
        do
        {
            var page = await new ListApiKeys(_keys).RunAsync(3, after, None);
            seen.AddRange(page.Items);
            (after, pages) = (page.Next, pages + 1);
        }
        while (after is not null);

        Assert.Equal(4, pages);
        Assert.Equal(10, seen.Select(key => key.Id).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(key => key.CreatedAt).ThenBy(key => key.Id.Value, StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task A_list_that_just_fits_a_page_has_no_other()
    {
        await AddAsync(Given.Noon);
        await AddAsync(Given.Noon);
        Assert.Null((await new ListApiKeys(_keys).RunAsync(2, null, None)).Next);
        Assert.NotNull((await new ListApiKeys(_keys).RunAsync(1, null, None)).Next);
    }

    [Fact]
    public async Task A_list_goes_on_where_the_page_ended_even_if_that_key_is_gone()
    {
        var oldest = await AddAsync(Given.Noon);
        var newest = await AddAsync(Given.Noon.AddMinutes(1));
        var page = await new ListApiKeys(_keys).RunAsync(1, null, None);
        await DeleteAsync(newest);
        Assert.Equal([oldest], (await new ListApiKeys(_keys).RunAsync(1, page.Next, None)).Items.Select(key => key.Id));
    }

    [Fact]
    public async Task A_deleted_key_is_no_longer_there()
    {
        var id = await AddAsync(Given.Noon);
        Assert.Equal(id, (await new ReadApiKey(_keys).RunAsync(id, None)).Value!.Id);
        Assert.Null(await DeleteAsync(id));
        Assert.Equal("NotFound", await DeleteAsync(id));
        Assert.Equal("NotFound", (await new ReadApiKey(_keys).RunAsync(id, None)).Error.Code());
        Assert.Empty((await new ListApiKeys(_keys).RunAsync(10, null, None)).Items);
    }

    [Fact]
    public async Task What_never_was_can_be_neither_seen_nor_deleted()
    {
        var id = ApiKeyId.Of(new byte[ApiKeyId.Size]);
        Assert.Equal("NotFound", await DeleteAsync(id));
        Assert.Equal("NotFound", (await new ReadApiKey(_keys).RunAsync(id, None)).Error.Code());
    }

    [Fact]
    public async Task A_use_in_between_does_not_keep_a_key_from_being_deleted()
    {
        var id = await AddAsync(Given.Noon);
        _keys.Meanwhile = () =>
        {
            _keys.Meanwhile = () => Task.CompletedTask;
            return _keys.NoteUseAsync(id, Given.Noon, None);
        };
        Assert.Null(await DeleteAsync(id));
        Assert.Equal("NotFound", await DeleteAsync(id));
    }

    [Fact]
    public async Task A_deletion_meant_for_a_key_that_nobody_uses_leaves_a_used_one_alone()
    {
        var id = await AddAsync(Given.Noon);
        await _keys.NoteUseAsync(id, Given.Noon, None);
        Assert.Equal("Stale", await DeleteAsync(id, key => key.LastUsedAt is null));
        Assert.Null(await DeleteAsync(id, key => key.LastUsedAt is not null));
    }

    private async Task<string?> DeleteAsync(ApiKeyId id, Predicate<ApiKey>? expected = null)
    {
        var deleted = await new DeleteApiKey(_keys).RunAsync(id, expected, Given.Noon, None);
        return deleted.IsSuccess ? null : deleted.Error.Code();
    }

    private async Task<ApiKeyId> AddAsync(DateTimeOffset at)
    {
        var key = Given.ApiKey(++_last) with { CreatedAt = at };
        Assert.True(await _keys.TryAddAsync(new(key, new ApiKeyHash([])), None));
        return key.Id;
    }
}
