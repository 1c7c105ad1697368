using System.Net;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports;

/// <summary>From a POST through the queue and the timer to the report, and through a crash.</summary>
public sealed class WholeWayTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Body = """{"title":"Count me","description":"Once"}""";

    [DeskFact]
    public async Task An_opened_ticket_is_counted_once_also_when_the_app_is_killed_right_after_the_answer()
    {
        using var customer = desk.As("customer");
        for (var i = 0; i < 3; i++)
            (await customer.PostJsonAsync("/api/tickets", Body)).EnsureSuccessStatusCode();
        await desk.Desk.KillAsync();

        await using var next = await DeskProcess.StartAsync(desk.ConnectionString);
        using var agent = next.As("agent");
        (await agent.PostJsonAsync("/api/tickets", Body)).EnsureSuccessStatusCode();

        Assert.Equal(4, await Eventually.SeeAsync(() => CountAsync(agent), created => created >= 4));
        Assert.Equal(4, await CountAsync(agent));
    }

    private static async Task<int> CountAsync(HttpClient agent)
    {
        using var run = await agent.PostJsonAsync("/admin/functions/AggregateDailyMetrics", """{"input":""}""");
        Assert.Equal(HttpStatusCode.Accepted, run.StatusCode);
        await Task.Delay(300);

        // The desk's day may turn while this runs: both days together.
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var report = await agent.GetJsonAsync($"/api/reports/daily?from={today.AddDays(-1):yyyy-MM-dd}&to={today:yyyy-MM-dd}");
        return report.GetProperty("items").EnumerateArray().Sum(day => day.GetProperty("created").GetInt32());
    }
}
