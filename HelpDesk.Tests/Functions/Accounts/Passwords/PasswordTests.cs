using System.Globalization;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Passwords;

public sealed class PasswordTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Next = "the next password";

    [DeskFact]
    public async Task Somebody_who_forgot_their_password_chooses_another_once_and_all_sessions_end()
    {
        var signedIn = await desk.JoinAsync("forgetful");
        var refresh = (await desk.LoginAsync("forgetful"))["refreshToken"];
        (await desk.ForgetAsync("FORGETFUL@example.net")).Is(202);
        var token = (await desk.Mail.LastToAsync("forgetful@example.net", count: 2)).Token;

        Assert.Equal("/password", (await desk.ResetAsync(token, "short")).Is(400).Pointers);
        Assert.Equal("/password", (await desk.ResetAsync(token, "Forgetful@example.net")).Is(400).Pointers);
        (await desk.ResetAsync(token, Next)).Is(204);
        Assert.Equal("/token", (await desk.ResetAsync(token, "one more password")).Is(400).Pointers);

        (await desk.LoginAsync("forgetful")).Is(401);
        (await desk.LoginAsync("forgetful", Next)).Is(200);
        (await desk.RefreshAsync(refresh)).Is(401, "invalid-token");
        var told = await desk.Mail.LastToAsync("forgetful@example.net", count: 3);
        Assert.DoesNotContain("#token=", told.Raw, StringComparison.Ordinal);
        Assert.NotEmpty(signedIn);
    }

    [DeskFact]
    public async Task Somebody_unknown_who_forgot_their_password_gets_the_same_answer_and_no_mail()
    {
        var known = await desk.ForgetAsync("agent@example.com");
        var unknown = await desk.ForgetAsync("nobody@example.com");
        Assert.Equal((202, 202, known.Text), (known.Status, unknown.Status, unknown.Text));
        Assert.Equal(known.Headers.Keys.Order(), unknown.Headers.Keys.Order());
        await desk.Mail.LastToAsync("agent@example.com");
        Assert.Empty(desk.Mail.To("nobody@example.com"));
    }

    [DeskFact]
    public async Task A_token_of_one_kind_is_none_of_another()
    {
        await desk.RegisterAsync("one-kind");
        var confirm = (await desk.Mail.LastToAsync("one-kind@example.net")).Token;
        (await desk.ResetAsync(confirm, Next)).Is(400);
        (await desk.ConfirmAsync(confirm)).Is(204);
        (await desk.ForgetAsync("one-kind@example.net")).Is(202);
        var reset = (await desk.Mail.LastToAsync("one-kind@example.net", count: 2)).Token;
        (await desk.ConfirmAsync(reset)).Is(400);
        // Nor is it one of somebody else.
        var (own, proof) = (confirm.Split('.')[0], reset.Split('.')[1]);
        await desk.RegisterAsync("another");
        var other = (await desk.Mail.LastToAsync("another@example.net")).Token.Split('.')[0];
        (await desk.ResetAsync($"{other}.{proof}", Next)).Is(400);
        (await desk.ResetAsync($"{own}.{proof}", Next)).Is(204);
    }

    [DeskFact]
    public async Task Somebody_changes_their_password_and_only_the_session_that_asked_goes_on()
    {
        var here = await desk.JoinAsync("changing");
        var there = (await desk.LoginAsync("changing"))["refreshToken"];
        var body = $$"""{"currentPassword":"{{AccountCalls.Password}}","newPassword":"{{Next}}"}""";
        (await desk.CallAsync(null, "PUT", "/api/me/password", body, here)).Is(204);

        (await desk.CallAsync(null, "GET", "/api/me", null, here)).Is(200);
        (await desk.RefreshAsync(there)).Is(401);
        (await desk.LoginAsync("changing")).Is(401);
        (await desk.LoginAsync("changing", Next)).Is(200);
    }

    [DeskFact]
    public async Task Whoever_finds_an_open_session_can_guess_the_password_five_times()
    {
        var open = await desk.JoinAsync("left-open");
        const string Guess = """{"currentPassword":"a guess of it","newPassword":"the next password"}""";
        for (var i = 0; i < 5; i++)
            Assert.Equal(
                "/currentPassword", (await desk.CallAsync(null, "PUT", "/api/me/password", Guess, open)).Is(400).Pointers);
        var refused = (await desk.CallAsync(null, "PUT", "/api/me/password", Guess, open)).Is(429, "too-many-attempts");
        Assert.True(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture) > 60);
        // It is the session's guessing that is stopped, not the owner's signing in.
        (await desk.LoginAsync("left-open")).Is(200);
    }

    [DeskFact]
    public async Task Somebody_changes_their_address_and_the_old_one_is_theirs_until_the_new_one_is_confirmed()
    {
        var moving = await desk.JoinAsync("moving");
        var body = $$"""{"email":"moved@example.net","password":"{{AccountCalls.Password}}"}""";
        var changed = (await desk.CallAsync(null, "PUT", "/api/me/email", body, moving)).Is(202);
        Assert.Equal(("moving@example.net", "True"), (changed["email"], changed["emailConfirmed"]));

        var token = (await desk.Mail.LastToAsync("moved@example.net")).Token;
        (await desk.LoginAsync("moving@example.net")).Is(200);
        (await desk.LoginAsync("moved@example.net")).Is(401);
        (await desk.ConfirmAsync(token)).Is(204);
        (await desk.LoginAsync("moved@example.net")).Is(200);
        (await desk.LoginAsync("moving@example.net")).Is(401);
        Assert.DoesNotContain(
            "#token=", (await desk.Mail.LastToAsync("moving@example.net", count: 2)).Raw, StringComparison.Ordinal);
    }

    [DeskFact]
    public async Task A_link_that_went_to_an_old_address_is_good_no_more_once_there_is_a_new_one()
    {
        var moving = await desk.JoinAsync("leaving");
        (await desk.ForgetAsync("leaving@example.net")).Is(202);
        var reset = (await desk.Mail.LastToAsync("leaving@example.net", count: 2)).Token;
        var body = $$"""{"email":"left@example.net","password":"{{AccountCalls.Password}}"}""";
        (await desk.CallAsync(null, "PUT", "/api/me/email", body, moving)).Is(202);
        (await desk.ConfirmAsync((await desk.Mail.LastToAsync("left@example.net")).Token)).Is(204);
        Assert.Equal("/token", (await desk.ResetAsync(reset, Next)).Is(400).Pointers);
    }

    [DeskFact]
    public async Task Whoever_was_shut_out_stays_signed_out_when_they_are_let_in_again()
    {
        await desk.JoinAsync("shut-out");
        var tokens = (await desk.LoginAsync("shut-out")).Is(200);
        var id = (await desk.CallAsync(null, "GET", "/api/me", null, AccountCalls.Bearer(tokens)))["id"];
        (await desk.CallAsync("admin", "PATCH", $"/api/users/{id}", """{"active":false}""")).Is(200);
        (await desk.LoginAsync("shut-out")).Is(401, "invalid-credentials");
        (await desk.CallAsync("admin", "PATCH", $"/api/users/{id}", """{"active":true}""")).Is(200);
        (await desk.RefreshAsync(tokens["refreshToken"])).Is(401, "invalid-token");
        (await desk.LoginAsync("shut-out")).Is(200);
    }

    [DeskFact]
    public async Task Somebody_invited_chooses_a_password_once_also_by_a_second_invitation()
    {
        var added = (await desk.CallAsync(
            "admin", "POST", "/api/users", """{"username":"invited","email":"invited@example.net","role":"agent"}""")).Is(201);
        var first = (await desk.Mail.LastToAsync("invited@example.net")).Token;
        (await desk.CallAsync("agent", "POST", $"/api/users/{added["id"]}/invitation")).Is(403);
        (await desk.CallAsync("admin", "POST", $"/api/users/{added["id"]}/invitation")).Is(202);
        var second = (await desk.Mail.LastToAsync("invited@example.net", count: 2)).Token;
        (await desk.ResetAsync(second, Next)).Is(204);
        (await desk.ResetAsync(first, "one more password")).Is(400);
        var signedIn = AccountCalls.Bearer((await desk.LoginAsync("invited@example.net", Next)).Is(200));
        Assert.Equal("agent", (await desk.CallAsync(null, "GET", "/api/me", null, signedIn))["role"]);
        (await desk.CallAsync("admin", "POST", $"/api/users/{added["id"]}/invitation")).Is(409, "not-invited");
        (await desk.CallAsync("admin", "POST", "/api/users/nobody/invitation")).Is(404);
    }

    [DeskFact]
    public async Task Whoever_locked_themselves_out_gets_in_with_the_new_password()
    {
        await desk.JoinAsync("locked");
        for (var i = 0; i < 6; i++)
            await desk.LoginAsync("locked", "wrong password");
        (await desk.LoginAsync("locked")).Is(429);
        (await desk.ForgetAsync("locked@example.net")).Is(202);
        (await desk.ResetAsync((await desk.Mail.LastToAsync("locked@example.net", count: 2)).Token, Next)).Is(204);
        (await desk.LoginAsync("locked", Next)).Is(200);
    }

    [DeskFact]
    public async Task Nobody_can_have_a_mailbox_flooded()
    {
        await desk.JoinAsync("flooded");
        for (var i = 0; i < 12; i++)
            (await desk.ForgetAsync("flooded@example.net")).Is(202);
        await Eventually.SeeAsync(
            () => Task.FromResult(desk.Desk.Log),
            log => log.Split("that mailbox has had enough for now").Length - 1 == 7);
        // One to confirm the address, and five to choose another password.
        Assert.Equal(6, desk.Mail.To("flooded@example.net").Count);
    }
}
