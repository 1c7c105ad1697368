using HelpDesk.Domain.Notifications;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What an inbox costs in storage operations.</summary>
public sealed class InboxBudgetTests : IClassFixture<StorageFixture>
{
    private readonly CountingTransport _storage = new();
    private readonly InboxParts _inbox;

    public InboxBudgetTests(StorageFixture fixture) => _inbox = new InboxParts(fixture.Clients(_storage, _storage));

    [Fact]
    public async Task What_comes_in_is_one_write_also_when_it_comes_twice()
    {
        await CostsAsync(() => _inbox.AddAsync(_inbox.Item(1)), "1 POST notifications");
        await CostsAsync(() => _inbox.AddAsync(_inbox.Item(1)), "1 POST notifications");
    }

    [Fact]
    public async Task The_first_page_is_one_query_and_a_later_one_two_however_long_the_inbox()
    {
        await _inbox.AddAsync(InboxPage.Counted + 30);
        await _inbox.ReadAllAsync(Given.Noon);
        var first = await CostsAsync(() => _inbox.ListAsync(), "1 GET notifications");
        await CostsAsync(() => _inbox.ListAsync(after: first.Next), "2 GET notifications");
        await CostsAsync(() => _inbox.ListAsync(after: first.Next, seesStaffItems: false), "2 GET notifications");
    }

    [Fact]
    public async Task Looking_for_what_is_unread_takes_five_rounds_at_the_most_and_then_goes_on()
    {
        await _inbox.AddAsync(1);
        await _inbox.AddAsync(5 * InboxPage.Counted);
        await _inbox.AddAsync(1);
        var ids = (await _inbox.AllAsync(limit: 100)).Select(item => item.Id).ToList();
        await _inbox.ReadAsync(Given.Noon, [.. ids[1..^1]]);

        var first = await CostsAsync(() => _inbox.ListAsync(unreadOnly: true), "5 GET notifications");
        Assert.Equal([ids[0]], first.Items.Select(item => item.Id));
        var last = await CostsAsync(() => _inbox.ListAsync(unreadOnly: true, after: first.Next), "2 GET notifications");
        Assert.Equal([ids[^1]], last.Items.Select(item => item.Id));
        Assert.Null(last.Next);
        await CostsAsync(() => _inbox.ListAsync(limit: 1, unreadOnly: true), "1 GET notifications");

        // A thousand rows lie between them, which is all that the service gives at once.
        await _inbox.AddAsync(1);
        await CostsAsync(
            () => _inbox.ReadAsync(Given.Noon, ids[0], ids[^1]), "3 GET notifications", "1 POST $batch");
        Assert.Equal(1, (await _inbox.ListAsync()).Unread);
    }

    [Fact]
    public async Task Reading_some_or_all_is_a_look_and_one_write_and_a_second_time_only_the_look()
    {
        var ids = await _inbox.AddAsync(100);
        await CostsAsync(() => _inbox.ReadAsync(Given.Noon, [.. ids]), "2 GET notifications", "1 POST $batch");
        await CostsAsync(() => _inbox.ReadAsync(Given.Noon, [.. ids]), "2 GET notifications");
        await CostsAsync(() => _inbox.ReadAllAsync(Given.Noon), "1 GET notifications", "1 POST notifications");
        await _inbox.AddAsync(1);
        await CostsAsync(() => _inbox.ReadAllAsync(Given.Noon), "1 GET notifications", "1 PUT notifications");
        await CostsAsync(() => _inbox.ReadAllAsync(Given.Noon), "1 GET notifications");
    }

    private async Task CostsAsync(Func<Task> use, params string[] operations)
    {
        _storage.Forget();
        await use();
        Assert.Equal(operations, _storage.Sums);
    }

    private async Task<InboxPage> CostsAsync(Func<Task<InboxPage>> use, params string[] operations)
    {
        _storage.Forget();
        var page = await use();
        Assert.Equal(operations, _storage.Sums);
        return page;
    }
}
