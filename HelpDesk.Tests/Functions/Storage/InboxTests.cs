using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class InboxTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly InboxParts _inbox = new(fixture.Storage);

    [Fact]
    public async Task What_comes_in_is_there_as_it_was_and_unread()
    {
        var inbox = new InboxParts(fixture.Storage, new PersonId("a|b/c#d"));
        var reply = inbox.Item(new InboxItemId(Given.Noon.AddTicks(1), new TicketId(int.MaxValue))) with
        {
            Title = "Schl\u00fcssel \ud83d\udd11",
        };
        var note = inbox.Item(new InboxItemId(Given.Noon, new TicketId(1)), isForStaff: true) with
        {
            Event = NotificationEvent.StatusChanged,
        };
        await inbox.AddAsync(note, reply);

        var page = await inbox.ListAsync();
        Assert.Equal([reply, note], page.Items);
        Assert.Equal((null, 2), (page.Next, page.Unread));
        Assert.Empty((await _inbox.ListAsync()).Items);
    }

    [Fact]
    public async Task What_comes_in_twice_is_there_once_and_stays_read()
    {
        var item = _inbox.Item(1);
        await _inbox.AddAsync(item, item);
        await _inbox.ReadAsync(Given.Noon, item.Id);
        await _inbox.AddAsync(item with { Title = "Other" });
        Assert.Equal(item with { ReadAt = Given.Noon }, Assert.Single((await _inbox.ListAsync()).Items));
    }

    [Fact]
    public async Task Pages_show_everything_once_newest_first_also_what_happened_at_the_same_time()
    {
        int[] tickets = [3, 10, 1, 2, 20, 30, 100, 11, 12, 200];
        await _inbox.AddAsync([.. tickets.Select(ticket => _inbox.Item(new InboxItemId(Given.Noon, new TicketId(ticket))))]);
        await _inbox.AddAsync(3);

        var pages = await _inbox.AllAsync(limit: 3);
        Assert.Equal(13, pages.Distinct().Count());
        Assert.Equal(13, pages.Count);
        Assert.Equal(pages.OrderByDescending(item => item.At).Select(item => item.At), pages.Select(item => item.At));
        Assert.Equal(pages, await _inbox.AllAsync(limit: 13));
        Assert.Null((await _inbox.ListAsync(limit: 13)).Next);
        Assert.NotNull((await _inbox.ListAsync(limit: 12)).Next);
    }

    [Fact]
    public async Task Some_are_read_and_those_that_are_not_there_do_no_harm()
    {
        var ids = await _inbox.AddAsync(4);
        await _inbox.ReadAsync(Given.Noon, ids[1]);
        await _inbox.ReadAsync(Given.Noon.AddHours(1), ids[2], ids[1], ids[2], InboxParts.Id(99), InboxParts.Id(-1));
        await _inbox.ReadAsync(Given.Noon, InboxParts.Id(98));
        await _inbox.ReadAsync(Given.Noon);

        DateTimeOffset?[] expected = [null, Given.Noon.AddHours(1), Given.Noon, null];
        var page = await _inbox.ListAsync();
        Assert.Equal(expected, page.Items.Select(item => item.ReadAt));
        Assert.Equal(2, page.Unread);
        Assert.Equal([ids[3], ids[0]], (await _inbox.ListAsync(unreadOnly: true)).Items.Select(item => item.Id));
    }

    [Fact]
    public async Task Somebody_elses_stay_as_they_are()
    {
        var others = new InboxParts(fixture.Storage);
        var ids = await others.AddAsync(2);
        await _inbox.ReadAsync(Given.Noon, [.. ids]);
        await _inbox.ReadAllAsync(Given.Noon);
        Assert.Equal(2, (await others.ListAsync()).Unread);
    }

    [Fact]
    public async Task All_are_read_and_what_comes_in_later_is_unread_however_long_ago_it_happened()
    {
        var ids = await _inbox.AddAsync(3);
        await _inbox.ReadAsync(Given.Noon, ids[0]);
        await _inbox.ReadAllAsync(Given.Noon.AddHours(1));
        var late = _inbox.Item(-10);
        await _inbox.AddAsync(late);

        var page = await _inbox.ListAsync();
        DateTimeOffset?[] expected = [Given.Noon.AddHours(1), Given.Noon.AddHours(1), Given.Noon, null];
        Assert.Equal(expected, page.Items.Select(item => item.ReadAt));
        Assert.Equal(1, page.Unread);
        Assert.Equal([late], (await _inbox.ListAsync(unreadOnly: true)).Items);
    }

    [Fact]
    public async Task All_that_were_read_at_once_keep_their_time_when_there_is_nothing_new()
    {
        await _inbox.ReadAllAsync(Given.Noon);
        var ids = await _inbox.AddAsync(2);
        await _inbox.ReadAllAsync(Given.Noon.AddHours(1));
        await _inbox.ReadAllAsync(Given.Noon.AddHours(2));
        await _inbox.ReadAsync(Given.Noon.AddHours(3), ids[0]);
        Assert.All((await _inbox.ListAsync()).Items, item => Assert.Equal(Given.Noon.AddHours(1), item.ReadAt));
    }

    [Fact]
    public async Task What_is_for_staff_is_neither_shown_to_others_nor_counted()
    {
        await _inbox.AddAsync(InboxPage.Counted - 1, isForStaff: true);
        await _inbox.AddAsync(2);
        var page = await _inbox.ListAsync(seesStaffItems: false);
        Assert.Equal((2, 2), (page.Items.Count, page.Unread));
        Assert.Equal(InboxPage.Counted, (await _inbox.ListAsync()).Unread);
        await _inbox.AddAsync(InboxPage.Counted, isForStaff: true);
        Assert.Equal(2, (await _inbox.AllAsync(seesStaffItems: false)).Count);
        Assert.Equal(0, (await _inbox.ListAsync(seesStaffItems: false)).Unread);
    }

    [Fact]
    public async Task What_was_read_at_the_same_time_by_two_keeps_the_time_of_the_first()
    {
        var ids = await _inbox.AddAsync(2);
        var held = new GatedTransport(request => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal));
        var slow = new InboxParts(fixture.Clients(rest: held), _inbox.Person);
        var reading = slow.ReadAsync(Given.Noon.AddHours(1), [.. ids]);
        await held.Gate.Reached;
        await _inbox.ReadAsync(Given.Noon, ids[0]);
        held.Gate.Open();
        await reading;

        var read = (await _inbox.ListAsync()).Items.Select(item => item.ReadAt);
        Assert.Equal([Given.Noon.AddHours(1), Given.Noon], read);
    }

    [Fact]
    public async Task What_is_read_all_at_once_never_becomes_less()
    {
        await _inbox.AddAsync(1);
        var held = new GatedTransport(request => request.Method != Azure.Core.RequestMethod.Get);
        var slow = new InboxParts(fixture.Clients(rest: held), _inbox.Person);
        var reading = slow.ReadAllAsync(Given.Noon.AddHours(1));
        await held.Gate.Reached;
        await _inbox.AddAsync(1);
        await _inbox.ReadAllAsync(Given.Noon);
        held.Gate.Open();
        await reading;
        Assert.All((await _inbox.ListAsync()).Items, item => Assert.Equal(Given.Noon, item.ReadAt));
    }

    [Fact]
    public async Task What_is_ninety_days_old_is_thrown_away_read_or_not_and_nothing_else()
    {
        var now = Given.Noon.AddDays(90).AddMinutes(1);
        var ids = await _inbox.AddAsync(3);
        await _inbox.ReadAllAsync(Given.Noon);
        await new TableRetention(fixture.Storage).SweepAsync(now, None);
        var left = (await _inbox.ListAsync()).Items;
        Assert.Equal([ids[2]], left.Select(item => item.Id));
        Assert.Equal(Given.Noon, left[0].ReadAt);
    }
}
