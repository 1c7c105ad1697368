using HelpDesk.Functions.Http;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>Who may call what stands in a file, so that nobody opens a door without it being seen.</summary>
public sealed class RouteListTests
{
    private static string File => Path.Combine(Repository.Root, "HelpDesk.Tests", "Functions", "Http", "Routes.txt");

    [Fact]
    public async Task Every_route_and_who_may_call_it_stands_in_the_list()
    {
        var (known, now) = (await System.IO.File.ReadAllLinesAsync(File), RouteLines.Of(new RouteManifest()));
        var changes = known.Except(now).Select(line => $"- {line}").Concat(now.Except(known).Select(line => $"+ {line}"));
        Assert.True(
            known.SequenceEqual(now),
            $"""
            The app's routes are not those of {File}:
            {string.Join('\n', changes)}
            If that is meant, this is the new file:
            {string.Join('\n', now)}
            """);
    }
}
