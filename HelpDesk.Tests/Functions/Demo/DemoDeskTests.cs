using System.Text.Json;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>What somebody sees who has just started the desk for the first time.</summary>
public sealed class DemoDeskTests(DemoDesk demo) : IClassFixture<DemoDesk>
{
    private static readonly string[] People = [.. DemoPeople.Staff, .. DemoPeople.Requesters];

    [DeskFact]
    public void Every_ticket_is_there_when_the_desk_first_answers() =>
        Assert.Equal(41, demo.FirstSeen.Select(ticket => ticket.GetProperty("id").GetInt32()).Distinct().Count());

    [DeskFact]
    public async Task The_newest_activity_comes_first_and_an_older_ticket_has_the_lower_number()
    {
        var tickets = await EachAsync();
        var activity = tickets.Select(ticket => ticket.GetProperty("updatedAt").GetDateTimeOffset()).ToList();
        Assert.Equal(activity.OrderDescending(), activity);

        var first = tickets.MinBy(ticket => ticket.GetProperty("createdAt").GetDateTimeOffset());
        Assert.Equal(1, first.GetProperty("id").GetInt32());
    }

    [DeskFact]
    public async Task Tickets_go_back_two_months_and_none_comes_from_the_future()
    {
        var ages = (await EachAsync())
            .Select(ticket => DateTimeOffset.UtcNow - ticket.GetProperty("createdAt").GetDateTimeOffset())
            .Select(age => age.TotalDays)
            .ToList();
        Assert.All(ages, age => Assert.InRange(age, 0, 61));
        Assert.True(ages.Max() > 50);
        Assert.True(ages.DistinctBy(age => (int)(age / 7)).Count() >= 8, "There are whole weeks without a ticket.");
    }

    [DeskTheory]
    [InlineData("open", 6)]
    [InlineData("active", 6)]
    [InlineData("waiting", 5)]
    [InlineData("closed", 24)]
    public async Task Every_ticket_ends_as_the_script_has_it_and_the_lists_say_so_in_the_end(string status, int count)
    {
        var listed = await Eventually.SeeAsync(
            () => demo.TicketsAsync($"&status={status}"), tickets => tickets.Count == count);
        foreach (var ticket in listed)
        {
            using var agent = demo.As("agent");
            var read = await agent.GetJsonAsync($"/api/tickets/{ticket.GetProperty("id").GetInt32()}");
            Assert.Equal(status, read.GetProperty("status").GetString());
        }
    }

    [DeskFact]
    public async Task What_was_said_and_changed_stands_on_the_tickets_by_whom_it_was_and_when()
    {
        using var agent = demo.As("agent");
        var vpn = (await EachAsync()).Single(
            ticket => ticket.GetProperty("title").GetString() == "VPN asks for my password every ten minutes");
        var ticket = await agent.GetJsonAsync($"/api/tickets/{vpn.GetProperty("id").GetInt32()}");

        Assert.Equal("customer", ticket.GetProperty("requester").GetProperty("id").GetString());
        Assert.Equal("agent", ticket.GetProperty("assignee").GetProperty("id").GetString());
        Assert.Equal("network", ticket.GetProperty("category").GetString());
        Assert.Equal(6, vpn.GetProperty("messageCount").GetInt32());
        Assert.Equal(
            ticket.GetProperty("createdAt").GetDateTimeOffset() + new TimeSpan(3, 48, 0),
            ticket.GetProperty("closedAt").GetDateTimeOffset(),
            TimeSpan.FromSeconds(1));
    }

    [DeskFact]
    public async Task A_requester_sees_their_own_and_the_channels_are_those_of_the_script()
    {
        var own = await demo.TicketsAsync(person: "customer2");
        Assert.NotEmpty(own);
        Assert.All(own, ticket => Assert.Equal("customer2", ticket.GetProperty("requester").GetProperty("id").GetString()));

        var channels = (await EachAsync()).Select(ticket => ticket.GetProperty("channel").GetString());
        Assert.Equal(["api", "email", "mobile", "web"], channels.Distinct().Order(StringComparer.Ordinal));
    }

    [DeskFact]
    public async Task A_second_start_adds_nothing_and_both_say_who_one_can_be()
    {
        await using var second = await demo.StartAnotherAsync();

        string[] signIns = ["Sign in with the password HelpDesk!1 as:", .. People.Select(person => $"\n        {person} ")];
        foreach (var desk in new[] { demo.Desk, second })
            await Eventually.SeeAsync(
                () => Task.FromResult(desk.Log), log => signIns.All(line => log.Contains(line, StringComparison.Ordinal)));

        Assert.Equal(41, (await EachAsync()).Count);
        Assert.Contains("The demo desk is filled: 40 tickets", demo.Desk.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("The demo desk is", second.Log, StringComparison.Ordinal);
    }

    /// <summary>All tickets, each once: until the queue has tidied up, two pages may hold one that has changed.</summary>
    private Task<IReadOnlyList<JsonElement>> EachAsync() =>
        Eventually.SeeAsync(() => demo.TicketsAsync(), tickets => tickets.Count == 41);
}
