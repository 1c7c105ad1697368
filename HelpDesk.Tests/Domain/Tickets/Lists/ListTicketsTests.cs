using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Lists;

public sealed class ListTicketsTests
{
    private static readonly TicketFilter Some = new()
    {
        Statuses = [TicketStatus.Open],
        Priorities = [TicketPriority.High],
        Categories = ["billing"],
        Tags = ["vip"],
        Assignees = [null],
        UpdatedSince = Given.Noon,
    };

    private readonly ViewsInMemory _views = new();

    [Fact]
    public async Task What_is_looked_for_is_looked_for()
    {
        var page = await new ListTickets(_views).RunAsync(Some, 7, "after", Given.Agent, CancellationToken.None);
        Assert.Same(_views.Page, page);
        Assert.Equal((Some with { SeesNotes = true, Reader = Given.Agent.Id }, 7, "after"), Assert.Single(_views.Listed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("carl,cleo")]
    public async Task Staff_list_the_tickets_of_anybody(string requesters)
    {
        foreach (var by in new[] { Given.Agent, Given.Admin })
        {
            var wanted = Some with { Requesters = Ids(requesters) };
            Assert.Equal(wanted with { SeesNotes = true, Reader = by.Id }, await AskedAsync(wanted, by));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("carl")]
    [InlineData("cleo,carl")]
    public async Task A_requester_lists_their_own(string requesters)
    {
        var asked = await AskedAsync(Some with { Requesters = Ids(requesters), SeesNotes = true }, Given.Customer);
        Assert.Equal([Given.Customer.Id], asked!.Requesters);
        Assert.Equal(Some with { Requesters = asked.Requesters }, asked);
    }

    [Fact]
    public async Task A_requester_who_asks_for_those_of_others_gets_none() =>
        Assert.Null(await AskedAsync(Some with { Requesters = Ids("cleo") }, Given.Customer));

    [Fact]
    public async Task Everybody_lists_what_they_follow_whosever_it_is()
    {
        var wanted = Some with { Follower = Given.Follower.Id, Requesters = Ids("carl,cleo"), SeesNotes = true };
        Assert.Equal(wanted with { SeesNotes = false }, await AskedAsync(wanted, Given.Follower));
        var staff = Some with { Follower = Given.Agent.Id };
        Assert.Equal(staff with { SeesNotes = true, Reader = Given.Agent.Id }, await AskedAsync(staff, Given.Agent));
    }

    [Fact]
    public async Task Nobody_lists_what_another_follows()
    {
        var wanted = new TicketFilter { Follower = Given.Follower.Id };
        Assert.Null(await AskedAsync(wanted, Given.Customer));
        Assert.Null(await AskedAsync(wanted with { Requesters = Ids("carl") }, Given.Customer));
        Assert.Null(await AskedAsync(wanted, Given.Agent));
    }

    /// <summary>What the lists were asked for; null: nothing, and the page is empty.</summary>
    private async Task<TicketFilter?> AskedAsync(TicketFilter wanted, Actor by)
    {
        _views.Listed.Clear();
        var page = await new ListTickets(_views).RunAsync(wanted, 25, after: null, by, CancellationToken.None);
        if (_views.Listed.Count > 0)
            return Assert.Single(_views.Listed).Filter;
        Assert.Empty(page.Items);
        Assert.Null(page.Next);
        return null;
    }

    private static PersonId[] Ids(string ids) =>
        [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new PersonId(id))];
}
