using HelpDesk.Domain.ApiKeys;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Service;

/// <summary>Everything about accounts at the most talkative log level. Each other desk's log is read too when it ends.</summary>
public sealed class NoSecretsInLogTests(TalkativeDesk desk) : IClassFixture<TalkativeDesk>
{
    private const string Other = "another password";

    [DeskFact]
    public async Task No_password_token_key_or_address_comes_into_the_log()
    {
        var me = await desk.Desk.JoinAsync("talked.about");
        await desk.Desk.RegisterAsync("talked.about");
        await desk.Desk.RegisterAsync("bad name", "no address", "short");
        await desk.Desk.LoginAsync("talked.about@example.net", Other);
        var tokens = await desk.Desk.LoginAsync("talked.about@example.net");
        await desk.Desk.RefreshAsync(tokens["refreshToken"]);
        await desk.Desk.RefreshAsync("CfDJ8" + new string('x', 100));
        await desk.Desk.ForgetAsync("talked.about@example.net");
        var reset = (await desk.Desk.Mail.LastToAsync("talked.about@example.net", count: 2)).Token;
        await desk.Desk.ResetAsync("nonsense", Other);
        (await desk.Desk.ResetAsync(reset, Other)).Is(204);
        (await desk.Desk.CallAsync(null, "GET", "/api/me", null, me)).Is(401);
        (await desk.Desk.CallAsync(null, "GET", "/api/me", null, "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."))
            .Is(401);
        (await desk.Desk.GetAsync("agent", "/api/users?q=talked.about@example.net")).Is(200);
        var key = await desk.Desk.KeyAsync(Scopes.ReportsRead);
        await desk.Desk.ReportAsync(key);
        await desk.Desk.MachineAsync(key[..^1] + "0", "GET", "/api/tickets");

        var log = desk.Desk.Desk.Log;
        Assert.Contains("Connection id ", log, StringComparison.Ordinal);
        SecretsInLog.None(log);
        foreach (var secret in new[] { Other, "talked.about", key, reset, tokens["accessToken"]! })
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Mail for ada@example.com", true)]
    [InlineData("Bearer CfDJ8CINKfJ3AyJOk-3iIOgDGj", true)]
    [InlineData("key hd_0123456789abcdef0123_x", true)]
    [InlineData("GET /welcome#token=abc", true)]
    [InlineData("signed in with HelpDesk!1", true)]
    [InlineData("Sign in with the password HelpDesk!1 as:", false)]
    [InlineData("Change 7679e1f31f6142e3b7582c8ca3236fd5 of ticket 25: Settled", false)]
    public void A_secret_in_a_log_is_found(string line, bool isSecret) =>
        Assert.Equal(isSecret, SecretsInLog.Find($"before\n{line}\nafter").Count == 1);
}
