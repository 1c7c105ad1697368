using System.Collections.Concurrent;
using System.Globalization;
using HelpDesk.Domain.ApiKeys;

namespace HelpDesk.Tests.Fixtures;

/// <summary>API keys of a running desk.</summary>
internal static class DeskApiKeys
{
    public const string Keys = "/api/api-keys";

    private static readonly ConcurrentDictionary<(DeskFixture Desk, string Scopes), Task<Answer>> Known = [];

    /// <summary>Makes a key, which must be possible, and gives the whole answer.</summary>
    /// <param name="scopes">With commas between them.</param>
    public static async Task<Answer> MakeKeyAsync(this DeskFixture desk, string scopes = Scopes.ReportsRead)
    {
        var list = string.Join(',', scopes.Split(',').Select(scope => $"\"{scope}\""));
        return (await desk.CallAsync("admin", "POST", Keys, $$"""{"name":"Machine","scopes":[{{list}}]}""")).Is(201);
    }

    /// <summary>A key with these scopes, made once for each desk.</summary>
    public static async Task<string> KeyAsync(this DeskFixture desk, string scopes) =>
        (await Known.GetOrAdd((desk, scopes), made => made.Desk.MakeKeyAsync(made.Scopes)))["key"]!;

    /// <summary>A call that a machine makes.</summary>
    public static Task<Answer> MachineAsync(
        this DeskFixture desk, string key, string method, string path, string? json = null) =>
        desk.CallAsync(person: null, method, path, json, $"X-Api-Key: {key}");

    /// <summary>What a machine gets that asks for today's report.</summary>
    public static Task<Answer> ReportAsync(this DeskFixture desk, string key) => desk.MachineAsync(key, "GET", Report);

    public static string Report { get; } = string.Create(
        CultureInfo.InvariantCulture, $"/api/reports/daily?from={DateTime.UtcNow:yyyy-MM-dd}&to={DateTime.UtcNow:yyyy-MM-dd}");
}
