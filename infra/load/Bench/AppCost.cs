using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Bench;

/// <summary>What the app's process has used up so far.</summary>
internal sealed record AppCost(TimeSpan Cpu, long? AllocatedBytes, long ResidentBytes)
{
    public static async Task<AppCost> ReadAsync(DeskProcess desk)
    {
        using var process = Process.GetProcessById(desk.Id);
        return new AppCost(process.TotalProcessorTime, await AllocatedAsync(desk.Address), process.WorkingSet64);
    }

    private static async Task<long?> AllocatedAsync(Uri desk)
    {
        using var http = new HttpClient { BaseAddress = desk };
        var status = await http.GetFromJsonAsync<JsonElement>(new Uri("admin/host/status", UriKind.Relative));
        return status.TryGetProperty("allocatedBytes", out var bytes) ? bytes.GetInt64() : null;
    }
}
