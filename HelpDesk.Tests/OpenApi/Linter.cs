using System.Text.Json.Nodes;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.OpenApi;

/// <summary>redocly's linter, which reaches out to nobody when telemetry is off.</summary>
internal static class Linter
{
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(JsonNode document)
    {
        var file = Path.Combine(Path.GetTempPath(), $"openapi-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, document.ToJsonString());
        try
        {
            var config = Repository.PathOf("HelpDesk.Tests", "npm", "redocly.yaml");
            var run = await NpmTool.RunAsync("@redocly/cli/bin/cli.js", "lint", file, "--config", config, "--format", "json");
            var problems = JsonNode.Parse(run.Output)?["problems"]?.AsArray()
                ?? throw new InvalidOperationException($"The linter ended with {run.ExitCode}: {run.Errors}");
            return [.. problems.Select(one => $"{one!["ruleId"]} at {one["location"]?[0]?["pointer"]}: {one["message"]}")];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
