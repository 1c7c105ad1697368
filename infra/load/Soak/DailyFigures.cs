using System.Text;

namespace HelpDesk.Load.Soak;

internal static class DailyFigures
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(5);

    /// <summary>Has the days counted now, as the timer would.</summary>
    public static async Task CountAsync(Uri desk, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = desk };
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(
            new Uri("admin/functions/AggregateDailyMetrics", UriKind.Relative), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
        // The host answers before the function has run.
        await Task.Delay(Enough, cancellationToken);
    }
}
