using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports.Subscriptions;

[Collection(SharedDesk.Name)]
public sealed class SubscriptionsTests(DeskFixture desk)
{
    private const string All = "/api/reports/subscriptions";

    private const string Weekly = """{"frequency":"weekly","channel":"email"}""";

    private readonly string _key = $"Idempotency-Key: {Guid.NewGuid()}";

    [DeskFact]
    public async Task What_is_subscribed_to_is_shown_to_its_owner_and_to_admins_and_to_nobody_else()
    {
        var made = (await desk.CallAsync("agent", "POST", All, Weekly)).Is(201);
        Assert.Equal($"{All}/{made["id"]}", made.Location);
        Assert.Equal(("agent", "weekly", "email"), (made["owner.id"], made["frequency"], made["channel"]));
        Assert.Equal((null, "True", null), (made["webhookId"], made["active"], made["lastPeriod"]));

        var seen = (await desk.GetAsync("agent", made.Location)).Is(200);
        Assert.Equal((made.Text, made.ETag), (seen.Text, seen.ETag));
        (await desk.GetAsync("agent", made.Location, $"If-None-Match: {seen.ETag}")).Is(304);
        Assert.Equal(made.Text, (await desk.GetAsync("admin", made.Location)).Is(200).Text);
        (await desk.GetAsync("agent2", made.Location)).Is(404);
        (await desk.CallAsync("agent2", "PATCH", made.Location, "{}")).Is(404);
        (await desk.CallAsync("agent2", "DELETE", made.Location)).Is(404);
        (await desk.GetAsync("customer", made.Location)).Is(403);
        (await desk.GetAsync(null, made.Location)).Is(401);

        Assert.Contains(made["id"], await ListAsync("agent"));
        Assert.Contains(made["id"], await ListAsync("admin"));
        Assert.DoesNotContain(made["id"], await ListAsync("agent2"));
        (await desk.CallAsync("admin", "DELETE", made.Location)).Is(204);
        Assert.DoesNotContain(made["id"], await ListAsync("agent"));
    }

    [DeskTheory]
    [InlineData(null, 401)]
    [InlineData("customer", 403)]
    public async Task Only_staff_subscribe(string? person, int status)
    {
        (await desk.GetAsync(person, All)).Is(status);
        (await desk.CallAsync(person, "POST", All, Weekly)).Is(status);
        (await desk.CallAsync(person, "DELETE", $"{All}/{new string('0', 32)}")).Is(status);
    }

    [DeskTheory]
    [InlineData("{}", "/channel,/frequency")]
    [InlineData("""{"frequency":null,"channel":null}""", "/channel,/frequency")]
    [InlineData("""{"frequency":"yearly","channel":"email"}""", "/frequency")]
    [InlineData("""{"frequency":1,"channel":"email"}""", "/frequency")]
    [InlineData("""{"frequency":"daily","channel":"pigeon"}""", "/channel")]
    [InlineData("""{"frequency":"daily","channel":"email","webhookId":"x"}""", "/webhookId")]
    [InlineData("""{"frequency":"daily","channel":"webhook"}""", "/webhookId")]
    [InlineData("""{"frequency":"daily","channel":"webhook","webhookId":"x"}""", "/webhookId")]
    [InlineData("""{"frequency":"daily","channel":"webhook","webhookId":"0123456789abcdef0123"}""", "/webhookId")]
    [InlineData("""{"frequency":"daily","channel":"email","to":"me@example.com"}""", "/to")]
    public async Task What_is_wrong_is_named(string body, string pointers) =>
        Assert.Equal(pointers, (await desk.CallAsync("admin", "POST", All, body)).Is(400, "invalid").Pointers);

    [DeskFact]
    public async Task Only_admins_have_reports_sent_to_webhooks()
    {
        var webhook = (await desk.CallAsync(
            "admin", "POST", "/api/webhooks", """{"url":"https://hooks.example.com/","events":["ticket.noted"]}""")).Is(201);
        var body = $$"""{"frequency":"daily","channel":"webhook","webhookId":"{{webhook["id"]}}"}""";
        (await desk.CallAsync("agent", "POST", All, body)).Is(403);
        var made = (await desk.CallAsync("admin", "POST", All, body)).Is(201);
        Assert.Equal(("webhook", webhook["id"]), (made["channel"], made["webhookId"]));
        (await desk.CallAsync("admin", "DELETE", webhook.Location)).Is(204);
        Assert.Equal("/webhookId", (await desk.CallAsync("admin", "POST", All, body)).Is(400).Pointers);
        (await desk.CallAsync("admin", "DELETE", made.Location)).Is(204);
        var listed = """{"url":"https://hooks.example.com/","events":["report.ready"]}""";
        Assert.Equal("/events/0", (await desk.CallAsync("admin", "POST", "/api/webhooks", listed)).Is(400).Pointers);
    }

    [DeskFact]
    public async Task A_change_names_what_it_changes_and_may_be_meant_for_one_version()
    {
        var made = (await desk.CallAsync("agent", "POST", All, Weekly)).Is(201);
        var off = (await desk.CallAsync(
            "agent", "PATCH", made.Location, """{"active":false}""", $"If-Match: {made.ETag}")).Is(200);
        Assert.Equal(("False", "weekly"), (off["active"], off["frequency"]));
        (await desk.CallAsync("agent", "PATCH", made.Location, "{}", $"If-Match: {made.ETag}")).Is(412, "stale");
        var daily = (await desk.CallAsync("agent", "PATCH", made.Location, """{"frequency":"daily"}""")).Is(200);
        Assert.Equal(("False", "daily"), (daily["active"], daily["frequency"]));
        foreach (var (body, pointer) in (IEnumerable<(string, string)>)[
            ("""{"frequency":null}""", "/frequency"), ("""{"frequency":"hourly"}""", "/frequency"),
            ("""{"active":null}""", "/active"), ("""{"channel":"email"}""", "/channel")])
            Assert.Equal(pointer, (await desk.CallAsync("agent", "PATCH", made.Location, body)).Is(400).Pointers);

        (await desk.CallAsync("agent", "DELETE", made.Location, null, $"If-Match: {made.ETag}")).Is(412, "stale");
        (await desk.CallAsync("agent", "DELETE", made.Location, null, $"If-Match: {daily.ETag}")).Is(204);
        (await desk.CallAsync("agent", "DELETE", made.Location)).Is(404);
        (await desk.GetAsync("agent", made.Location)).Is(404);
        (await desk.GetAsync("agent", $"{All}/nothing")).Is(404);
    }

    [DeskFact]
    public async Task A_second_try_gets_the_first_answer_again_whatever_happened_since()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => desk.CallAsync("agent", "POST", All, Weekly, _key)));
        var first = Assert.Single(answers.Select(answer => (answer.Is(201).Text, answer.Location)).Distinct());
        (await desk.CallAsync("agent", "DELETE", first.Location)).Is(204);
        var again = (await desk.CallAsync("agent", "POST", All, Weekly, _key)).Is(201);
        Assert.Equal((first.Text, "true"), (again.Text, again.Headers["Idempotency-Replayed"]));
        (await desk.GetAsync("agent", first.Location)).Is(404);
        (await desk.CallAsync("agent", "POST", All, Weekly + " ", _key)).Is(422, "idempotency-key-reused");
    }

    [DeskFact]
    public async Task Nobody_has_more_than_so_many()
    {
        var made = new List<string>();
        for (var i = 0; i < SubscriptionLimits.PerPerson; i++)
            made.Add((await desk.CallAsync("agent2", "POST", All, Weekly)).Is(201).Location);
        (await desk.CallAsync("agent2", "POST", All, Weekly)).Is(409, "too-many-subscriptions");
        Assert.Equal(made.Count, (await ListAsync("agent2")).Count);
        foreach (var one in made)
            (await desk.CallAsync("agent2", "DELETE", one)).Is(204);
    }

    private async Task<IReadOnlyList<string?>> ListAsync(string person) =>
        [.. (await desk.PagesAsync(person, $"{All}?limit=7")).SelectMany(page => page.All("id"))];
}
