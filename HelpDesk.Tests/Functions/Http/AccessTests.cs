using System.Text.RegularExpressions;
using HelpDesk.Functions.Http;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>Every route with every verb, called by every kind of caller: each comes as far as the contract says.</summary>
public sealed partial class AccessTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private static readonly RouteManifest Routes = new();

    /// <summary>What ends the session that it is called with, which others here need.</summary>
    private static readonly string[] Ending = ["Logout"];

    public static TheoryData<string, AccessCaller> Calls()
    {
        var calls = new TheoryData<string, AccessCaller>();
        foreach (var route in Routes.Routes.OrderBy(route => route.Name, StringComparer.Ordinal))
        {
            foreach (var caller in Enum.GetValues<AccessCaller>())
                calls.Add(route.Name, caller);
        }

        return calls;
    }

    [DeskTheory]
    [MemberData(nameof(Calls))]
    public async Task A_call_comes_as_far_as_the_route_lets_the_caller(string function, AccessCaller caller)
    {
        var route = Routes.Routes.Single(one => one.Name == function);
        var expected = AccessTable.Expected(Routes.AccessOf(function)!, caller);
        foreach (var verb in route.Verbs.DefaultIfEmpty("GET"))
        {
            var answer = await desk.CallAsync(null, verb, Path(route.Template), null, await SignatureAsync(function, caller));
            Assert.True(Reached(answer) == expected, $"{caller} {verb} {Path(route.Template)}: not {expected} but {answer}");
            Assert.Equal(expected is AccessAnswer.Unknown, answer.Headers.ContainsKey("WWW-Authenticate"));
        }
    }

    [Theory]
    [InlineData("api/tickets/{id:int}/messages/{seq:int}", "/api/tickets/1/messages/1")]
    [InlineData("api/jobs/{id:length(32)}", "/api/jobs/00000000000000000000000000000001")]
    [InlineData("api/users/{id}", "/api/users/somebody")]
    [InlineData("api/{*rest}", "/api/no/such/thing")]
    public void An_address_is_made_of_a_template(string template, string path) => Assert.Equal(path, Path(template));

    private static AccessAnswer Reached(Answer answer) => answer.Status switch
    {
        401 => AccessAnswer.Unknown,
        403 => AccessAnswer.Forbidden,
        // A 405 would be of a function that stands behind, 429 and 5xx of none.
        >= 200 and < 500 and not (405 or 429) => AccessAnswer.Admitted,
        _ => throw new InvalidOperationException($"No such answer was expected: {answer}"),
    };

    private static string Path(string template) => "/" + Parameter().Replace(template, match => match.Value switch
    {
        ['{', '*', ..] => "no/such/thing",
        var number when number.Contains(":int", StringComparison.Ordinal) => "1",
        var text when text.Contains(":length(32)", StringComparison.Ordinal) => $"{1:D32}",
        _ => "somebody",
    });

    private async Task<string[]> SignatureAsync(string function, AccessCaller caller)
    {
        using var own = Ending.Contains(function) ? new DeskTokens(desk.Desk.Address) : null;
        var rule = Routes.AccessOf(function)!;
        return await AccessTable.SignatureAsync(caller, rule, desk, own ?? desk.Desk.Tokens) is { } line ? [line] : [];
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();
}
