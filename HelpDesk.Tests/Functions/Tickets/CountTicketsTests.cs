using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class CountTicketsTests(DeskFixture desk)
{
    [DeskFact]
    public async Task Staff_see_how_much_there_is_to_do_and_for_themselves()
    {
        await desk.SettleAsync();
        var before = (await desk.GetAsync("agent2", "/api/tickets/counts")).Is(200);
        var ticket = await desk.OpenAsync("customer", ""","priority":"urgent" """);
        Assert.Equal((1, 0, 1, 1, 0), await MoreAsync("byStatus.open"));
        await desk.AssignAsync("agent", ticket, "agent2");
        Assert.Equal((0, 1, 1, 0, 1), await MoreAsync("byStatus.open"));
        await desk.SetAsync("agent", ticket, "waiting");
        Assert.Equal((0, 0, 1, 0, 1), await MoreAsync("byStatus.open"));
        Assert.Equal((1, 0, 1, 0, 1), await MoreAsync("byStatus.waiting"));
        Assert.Equal("False", before["capped"]);
        Assert.Null(before["byStatus.closed"]);

        async Task<(int, int, int, int, int)> MoreAsync(string status)
        {
            var now = await desk.GetAsync("agent2", "/api/tickets/counts");
            return (More(status), More("byStatus.active"), More("byPriority.urgent"), More("unassigned"), More("mine"));
            int More(string path) => now[path].ToNumber() - before[path].ToNumber();
        }
    }

    [DeskFact]
    public async Task Requesters_do_not()
    {
        (await desk.GetAsync("customer", "/api/tickets/counts")).Is(403, "forbidden");
        (await desk.GetAsync(null, "/api/tickets/counts")).Is(401, "unauthenticated");
        (await desk.CallAsync("agent", "PATCH", "/api/tickets/counts", "{}")).Is(405, "method-not-allowed");
    }
}
