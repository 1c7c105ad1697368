using System.Globalization;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Sessions;

public sealed class SessionsTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [DeskFact]
    public async Task Signed_out_is_signed_out()
    {
        var tokens = (await desk.LoginAsync("customer2", DeskTokens.Password)).Is(200);
        var signedIn = AccountCalls.Bearer(tokens);
        (await desk.CallAsync(null, "POST", "/api/auth/logout", null, signedIn)).Is(204);
        var answer = (await desk.CallAsync(null, "GET", "/api/me", null, signedIn)).Is(401, "unauthenticated");
        Assert.Contains("error=\"invalid_token\"", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        (await desk.RefreshAsync(tokens["refreshToken"])).Is(401, "invalid-token");
    }

    [DeskFact]
    public async Task A_refresh_token_gets_the_next_ones_and_those_are_good()
    {
        var first = (await desk.LoginAsync("customer2", DeskTokens.Password)).Is(200);
        var second = (await desk.RefreshAsync(first["refreshToken"])).Is(200);
        var again = (await desk.RefreshAsync(first["refreshToken"])).Is(200);
        Assert.Equal(second["refreshToken"], again["refreshToken"]);
        (await desk.CallAsync(null, "GET", "/api/me", null, AccountCalls.Bearer(second))).Is(200);
        (await desk.CallAsync(null, "GET", "/api/me", null, AccountCalls.Bearer(first))).Is(200);
        (await desk.RefreshAsync(second["refreshToken"])).Is(200);
    }

    [DeskFact]
    public async Task Every_instance_takes_every_token_and_a_restart_signs_nobody_out()
    {
        var before = (await desk.LoginAsync("customer3", DeskTokens.Password)).Is(200);
        await using var other = await DeskProcess.StartAsync(desk.ConnectionString);
        (await other.CallAsync(before["accessToken"]!, "GET", "/api/me")).Is(200);
        await other.KillAsync();

        await using var restarted = await DeskProcess.StartAsync(desk.ConnectionString);
        (await restarted.CallAsync(before["accessToken"]!, "GET", "/api/me")).Is(200);
        var there = (await restarted.CallAsync(
            "none", "POST", "/api/auth/refresh", $$"""{"refreshToken":"{{before["refreshToken"]}}"}""")).Is(200);
        (await desk.Desk.CallAsync(there["accessToken"]!, "GET", "/api/me")).Is(200);
    }

    [DeskFact]
    public async Task After_five_wrong_passwords_the_answer_is_to_wait()
    {
        for (var i = 0; i < 5; i++)
        {
            var wrong = (await desk.LoginAsync("agent2", "wrong password")).Is(401, "invalid-credentials");
            Assert.StartsWith("Bearer", wrong.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }

        var refused = (await desk.LoginAsync("agent2", DeskTokens.Password)).Is(429, "too-many-attempts");
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 900);
    }

    [DeskTheory]
    [InlineData("/api/auth/login", """{}""", "/password,/username")]
    [InlineData("/api/auth/login", """{"username":" ","password":""}""", "/password,/username")]
    [InlineData("/api/auth/login", """{"username":"agent","password":"x","client":"fridge"}""", "/client")]
    [InlineData("/api/auth/refresh", """{"refresh_token":"x"}""", "/refresh_token")]
    [InlineData("/api/auth/forgot-password", """{"email":"no address"}""", "/email")]
    public async Task What_is_wrong_is_named(string path, string json, string pointers) =>
        Assert.Equal(pointers, (await desk.CallAsync(null, "POST", path, json)).Is(400, "invalid").Pointers);
}
