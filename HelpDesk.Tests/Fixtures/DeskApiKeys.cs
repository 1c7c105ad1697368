using System.Globalization;
using HelpDesk.Domain.ApiKeys;

namespace HelpDesk.Tests.Fixtures;

/// <summary>API keys of a running desk.</summary>
internal static class DeskApiKeys
{
    public const string Keys = "/api/api-keys";

    /// <summary>Makes a key, which must be possible, and gives the whole answer.</summary>
    /// <param name="scopes">With commas between them.</param>
    public static async Task<Answer> MakeKeyAsync(this DeskFixture desk, string scopes = Scopes.ReportsRead)
    {
        var list = string.Join(',', scopes.Split(',').Select(scope => $"\"{scope}\""));
        return (await desk.CallAsync("admin", "POST", Keys, $$"""{"name":"Machine","scopes":[{{list}}]}""")).Is(201);
    }

    /// <summary>A call that a machine makes.</summary>
    public static Task<Answer> MachineAsync(
        this DeskFixture desk, string key, string method, string path, string? json = null) =>
        desk.CallAsync(person: null, method, path, json, $"X-Api-Key: {key}");

    /// <summary>What a machine gets that asks for today's report.</summary>
    public static Task<Answer> ReportAsync(this DeskFixture desk, string key) => desk.MachineAsync(key, "GET", Report);

    public static string Report { get; } = string.Create(
        CultureInfo.InvariantCulture, $"/api/reports/daily?from={DateTime.UtcNow:yyyy-MM-dd}&to={DateTime.UtcNow:yyyy-MM-dd}");
}
