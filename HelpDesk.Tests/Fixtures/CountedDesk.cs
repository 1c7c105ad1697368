using System.Globalization;

namespace HelpDesk.Tests.Fixtures;

/// <summary>
/// A desk with a small day: five tickets, two of them closed, one of these opened again, one given on, one removed; all of it
/// projected and counted.
/// </summary>
public sealed class CountedDesk : IAsyncLifetime
{
    internal const string Formula = "=1+1";

    public DeskFixture Desk { get; } = new();

    /// <summary>The day of it all; where midnight came in between, both days count.</summary>
    internal string Days { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Desk.InitializeAsync();
        if (DeskCommand.Obstacle is not null)
            return;

        var first = DateTime.UtcNow;
        await WorkAsync();
        await Desk.SettleAsync();
        Days = string.Create(CultureInfo.InvariantCulture, $"from={first:yyyy-MM-dd}&to={DateTime.UtcNow:yyyy-MM-dd}");
        await CountAsync(items => items.Sum(item => item.GetProperty("created").GetInt32()) == 5);
    }

    public Task DisposeAsync() => Desk.DisposeAsync();

    internal Task<Answer> DailyAsync(string more = "", params string[] headers) =>
        Desk.GetAsync("agent", $"/api/reports/daily?{Days}{more}", headers);

    /// <summary>Has the days counted until they show it.</summary>
    internal Task<Answer> CountAsync(Predicate<IReadOnlyList<System.Text.Json.JsonElement>> isShown) => Eventually.SeeAsync(
        async () =>
        {
            (await Desk.CallAsync(null, "POST", "/admin/functions/AggregateDailyMetrics", "{}")).Is(202);
            await Task.Delay(500);
            return (await DailyAsync()).Is(200);
        },
        report => isShown([.. report.Json.GetProperty("items").EnumerateArray()]));

    private async Task WorkAsync()
    {
        var answered = await Desk.OpenAsync("customer", $$""","category":"{{Formula}}" """);
        await Desk.SayAsync("agent", answered, ""","status":"closed" """);
        var again = await Desk.OpenAsync("customer", ""","category":"Büro" """);
        await Desk.AssignAsync("admin", again, "agent");
        await Desk.AssignAsync("admin", again, "agent2");
        await Desk.SetAsync("agent2", again, "closed");
        await Desk.SayAsync("customer", again);
        await Desk.OpenAsync("customer2");
        await Desk.NoteAsync("agent", await Desk.OpenAsync("customer2", ""","priority":"urgent" """));
        await Desk.RemoveAsync(await Desk.OpenAsync("customer2"), "spam");
    }
}
