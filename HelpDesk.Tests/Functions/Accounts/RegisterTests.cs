using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts;

public sealed class RegisterTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [DeskFact]
    public async Task Somebody_registers_confirms_their_address_signs_in_and_opens_a_ticket()
    {
        var made = (await desk.RegisterAsync("ada.l", "Ada@Example.NET")).Is(201);
        Assert.Equal(
            ("ada.l", "Ada@example.net", "False", "ada.l", "requester", "True"),
            (made["username"], made["email"], made["emailConfirmed"], made["name"], made["role"], made["active"]));
        (await desk.LoginAsync("Ada@Example.net")).Is(401, "invalid-credentials");

        var token = (await desk.Mail.LastToAsync("Ada@example.net")).Token;
        (await desk.ConfirmAsync(token)).Is(204);
        (await desk.ConfirmAsync(token)).Is(204);

        var tokens = (await desk.LoginAsync("ADA@example.net")).Is(200);
        Assert.Equal(("Bearer", "900"), (tokens["tokenType"], tokens["expiresIn"]));
        Assert.Equal("no-store", tokens.Headers["Cache-Control"]);
        var signedIn = AccountCalls.Bearer(tokens);
        var me = (await desk.CallAsync(null, "GET", "/api/me", null, signedIn)).Is(200);
        Assert.Equal((made["id"], "True"), (me["id"], me["emailConfirmed"]));
        var ticket = (await desk.CallAsync(
            null, "POST", "/api/tickets", """{"title":"Title","description":"Text"}""", signedIn)).Is(201);
        Assert.Equal((made["id"], "web"), (ticket["requester.id"], ticket["channel"]));
    }

    [DeskFact]
    public async Task Whoever_uses_a_telephone_writes_from_a_telephone()
    {
        await desk.RegisterAsync("on-the-phone");
        var tokens = (await desk.CallAsync(
            null, "POST", "/api/auth/login",
            $$"""{"username":"on-the-phone","password":"{{AccountCalls.Password}}","client":"mobile"}""")).Is(200);
        var ticket = (await desk.CallAsync(
            null, "POST", "/api/tickets", """{"title":"Title","description":"Text"}""", AccountCalls.Bearer(tokens))).Is(201);
        Assert.Equal("mobile", ticket["channel"]);
    }

    [DeskFact]
    public async Task Of_fifty_who_register_one_user_name_at_once_one_gets_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            i => desk.RegisterAsync(i % 2 == 0 ? "wanted" : "WANTED", $"wanted{i}@example.net")));
        Assert.Equal(201, Assert.Single(answers, answer => answer.Status != 409).Status);
        Assert.All(answers.Where(answer => answer.Status == 409), answer => answer.Is(409, "username-taken"));
        (await desk.LoginAsync("wanted")).Is(200);
    }

    [DeskFact]
    public async Task Somebody_who_registers_anothers_address_gets_nothing_of_theirs_and_learns_nothing()
    {
        await desk.JoinAsync("owner");
        var (known, unknown) = (
            await desk.RegisterAsync("thief", "owner@example.net"), await desk.RegisterAsync("other", "nobody@example.net"));
        Assert.Equal((201, 201), (known.Status, unknown.Status));
        Assert.Equal(WithoutTheirOwn(known), WithoutTheirOwn(unknown));
        Assert.Equal(known.Headers.Keys.Order(), unknown.Headers.Keys.Order());

        var warning = await desk.Mail.LastToAsync("owner@example.net", count: 2);
        Assert.DoesNotContain("#token=", warning.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("thief", warning.Raw, StringComparison.Ordinal);

        // They can sign in like anybody who has just registered, by their own name only.
        (await desk.LoginAsync("thief")).Is(200);
        Assert.Equal("owner", (await desk.CallAsync(
            null, "GET", "/api/me", null, AccountCalls.Bearer(await desk.LoginAsync("owner@example.net"))))["username"]);
        (await desk.ForgetAsync("owner@example.net")).Is(202);
        var reset = (await desk.Mail.LastToAsync("owner@example.net", count: 3)).Token;
        (await desk.ResetAsync(reset, "the owner's next one")).Is(204);
        (await desk.LoginAsync("owner", "the owner's next one")).Is(200);
        (await desk.LoginAsync("thief")).Is(200);
    }

    [DeskFact]
    public async Task Of_two_who_claim_an_address_the_first_to_confirm_it_has_it()
    {
        await desk.RegisterAsync("first-claim", "both@example.net");
        await desk.RegisterAsync("second-claim", "both@example.net");
        await desk.Mail.LastToAsync("both@example.net", count: 2);
        var tokens = desk.Mail.To("both@example.net").Select(mail => mail.Token).ToList();
        (await desk.ConfirmAsync(tokens[1])).Is(204);
        (await desk.ConfirmAsync(tokens[0])).Is(409, "address-taken");
        (await desk.ConfirmAsync(tokens[1])).Is(204);
    }

    [DeskTheory]
    [InlineData("""{}""", "/email,/password,/username")]
    [InlineData("""{"username":"a","email":"b","password":"c","name":" "}""", "/email,/name,/password,/username")]
    [InlineData("""{"username":"good","email":"good@example.net","password":"short"}""", "/password")]
    [InlineData("""{"username":"good","email":"good@example.net","password":"aaaaaaaaaaaa"}""", "/password")]
    [InlineData("""{"username":"goodgoodgood","email":"good@example.net","password":"GoodGoodGood"}""", "/password")]
    [InlineData("""{"username":"go od","email":"good@example.net","password":"a long password"}""", "/username")]
    [InlineData("""{"username":"good","email":"good@localhost","password":"a long password"}""", "/email")]
    [InlineData("""{"username":"good","email":"good@example.net","password":"a long password","role":"admin"}""", "/role")]
    [InlineData("""{"username":5,"email":"good@example.net","password":"a long password"}""", "/username")]
    public async Task What_is_wrong_with_a_registration_is_named_all_at_once(string json, string pointers)
    {
        var answer = (await desk.CallAsync(null, "POST", "/api/auth/register", json)).Is(400, "invalid");
        Assert.Equal(pointers, answer.Pointers);
    }

    [DeskFact]
    public async Task A_registration_sent_twice_under_one_key_is_one_account()
    {
        const string Key = "Idempotency-Key: my-registration";
        var first = (await desk.RegisterAsync("twice", headers: Key)).Is(201);
        var second = (await desk.RegisterAsync("twice", headers: Key)).Is(201);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal("true", second.Headers["Idempotency-Replayed"]);
        (await desk.RegisterAsync("twice", password: "another password", headers: Key)).Is(422, "idempotency-key-reused");
        (await desk.RegisterAsync("twice")).Is(409, "username-taken");
    }

    [DeskTheory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("YWRhLmw.nonsense")]
    [InlineData("YWRhLmw.CfDJ8AAAA")]
    public async Task A_token_that_is_none_confirms_nothing(string token) =>
        Assert.Equal("/token", (await desk.ConfirmAsync(token)).Is(400, "invalid").Pointers);

    /// <summary>What may differ is known by its name, for it differs in length too: a time drops the zeros at its end.</summary>
    private static string WithoutTheirOwn(Answer made) => new[] { "id", "username", "name", "email", "createdAt" }.Aggregate(
        made.Text,
        (text, name) => text.Replace($"\"{name}\":\"{made[name]}\"", $"\"{name}\":\"\"", StringComparison.Ordinal));
}
