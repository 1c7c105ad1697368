using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>On a desk of five thousand tickets, what a list costs that shows next to none of them.</summary>
public sealed class RareFilterTests(BigDesk desk) : IClassFixture<BigDesk>
{
    private static readonly TicketFilter All = new() { SeesNotes = true };

    private static readonly PersonId Rare = new("rare");

    private static readonly string[] Many = [.. Enumerable.Range(1, TicketFilter.MostValues - 1).Select(i => $"none-{i}")];

    [Fact]
    public Task A_tag_that_few_have_is_found_in_one_round() => FindsAsync(All with { Tags = ["rare"] }, rounds: 1, lists: 4);

    [Fact]
    public Task A_category_that_few_have_is_found_in_one_round() =>
        FindsAsync(All with { Categories = ["rare"] }, rounds: 1, lists: 4);

    [Fact]
    public Task An_assignee_with_little_to_do_is_found_in_one_round() =>
        FindsAsync(All with { Assignees = [Rare], Statuses = [TicketStatus.Open, TicketStatus.Active] }, rounds: 1, lists: 2);

    [Fact]
    public Task All_that_one_assignee_ever_had_is_one_list() => FindsAsync(All with { Assignees = [Rare] }, rounds: 1, lists: 1);

    [Fact]
    public async Task What_happened_lately_is_found_in_one_round()
    {
        var (found, requests) = await ListAsync(All with { UpdatedSince = Given.Noon.AddMinutes(BigDesk.Tickets - 6) });
        Assert.Equal((7, 4), (found.Count, requests));
    }

    [Fact]
    public Task More_values_than_the_service_compares_still_take_no_more_than_five_rounds() =>
        FindsAsync(All with { Tags = [.. Many, "common"], Categories = [.. Many, "rare"] }, rounds: 5, lists: 4);

    [Fact]
    public async Task Counting_ends_at_a_thousand_of_a_status_and_asks_then_for_what_is_ones_own()
    {
        var counting = new CountingTransport();
        var count = new CountTickets(new DeskParts(desk.Clients(counting)).Views);
        var counts = await count.RunAsync(Given.Agent, CancellationToken.None);
        Assert.True(counts.IsCapped);
        Assert.All(counts.ByStatus.Values, each => Assert.Equal(TicketCounts.Most, each));
        Assert.Equal(["8 GET views"], counting.Sums);
    }

    private async Task FindsAsync(TicketFilter filter, int rounds, int lists)
    {
        var (found, requests) = await ListAsync(filter);
        Assert.Equal(BigDesk.RareOnes.Reverse(), found);
        Assert.InRange(requests, lists, rounds * lists);
    }

    /// <summary>One page.</summary>
    private async Task<(List<int> Found, int Requests)> ListAsync(TicketFilter filter)
    {
        var counting = new CountingTransport();
        var views = new DeskParts(desk.Clients(counting)).Views;
        var page = await views.ListAsync(filter, 25, after: null, CancellationToken.None);
        Assert.Null(page.Next);
        return ([.. page.Items.Select(ticket => ticket.Id.Value)], counting.Requests.Length);
    }
}
