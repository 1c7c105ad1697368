using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Webhooks;

[Collection(SharedDesk.Name)]
public sealed class WebhooksTests(DeskFixture desk)
{
    private const string Hooks = "/api/webhooks";

    private const string Sound = """{"url":"https://hooks.example.com/x?y=z","events":["ticket.noted"]}""";

    private readonly string _key = $"{Guid.NewGuid()}";

    [DeskFact]
    public async Task A_secret_is_shown_once_and_never_again()
    {
        var made = (await MakeAsync()).Is(201);
        Assert.Equal($"{Hooks}/{made["id"]}", made.Location);
        Assert.Equal("https://hooks.example.com/x?y=z", made["url"]);
        Assert.Equal(("""["ticket.noted"]""", "True"), (made["events"], made["active"]));
        Assert.Equal(("admin", "Ada Admin", null), (made["createdBy.id"], made["createdBy.name"], made["switchedOffBecause"]));
        Assert.Equal(32, Convert.FromBase64String(made["secret"]!["whsec_".Length..]).Length);
        Assert.Equal("no-store", made.Headers["Cache-Control"]);

        var seen = (await desk.GetAsync("admin", made.Location)).Is(200);
        Assert.Equal(made.Text.Replace($",\"secret\":\"{made["secret"]}\"", "", StringComparison.Ordinal), seen.Text);
        Assert.Equal(made.ETag, seen.ETag);
        (await desk.GetAsync("admin", made.Location, $"If-None-Match: {seen.ETag}")).Is(304);
        var listed = await desk.PagesAsync("admin", $"{Hooks}?limit=2");
        Assert.Contains(listed, page => page.Text.Contains(seen.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(listed, page => page.Text.Contains("whsec_", StringComparison.Ordinal));
        var row = Assert.Single(await desk.RowsAsync("webhooks"), row => row.RowKey == made["id"]);
        var secret = Convert.FromBase64String(made["secret"]!["whsec_".Length..]);
        Assert.Equal(-1, row.GetBinary("Secret").AsSpan().IndexOf(secret));
    }

    [DeskTheory]
    [InlineData("""{}""", "/events,/url")]
    [InlineData("""{"url":null,"events":null}""", "/events,/url")]
    [InlineData("""{"url":"https://10.0.0.1","events":["ticket.opened","ticket.closed"]}""", "/events/1,/url")]
    [InlineData("""{"url":"https://example.com","events":["ticket.opened","ticket.opened"]}""", "/events/1")]
    [InlineData("""{"url":"https://example.com","events":["ticket.opened"],"active":"yes"}""", "/active")]
    [InlineData("""{"url":"https://example.com","events":["ticket.opened"],"secret":"mine"}""", "/secret")]
    public async Task Everything_that_is_wrong_is_named_at_once(string body, string pointers) =>
        Assert.Equal(pointers, (await desk.CallAsync("admin", "POST", Hooks, body)).Is(400, "invalid").Pointers);

    [DeskTheory]
    [InlineData(null, 401)]
    [InlineData("customer", 403)]
    [InlineData("agent", 403)]
    public async Task Only_admins_have_to_do_with_webhooks(string? person, int status)
    {
        var made = (await MakeAsync()).Is(201);
        (await desk.GetAsync(person, Hooks)).Is(status);
        (await desk.GetAsync(person, made.Location)).Is(status);
        (await desk.GetAsync(person, $"{made.Location}/deliveries")).Is(status);
        (await desk.CallAsync(person, "POST", $"{made.Location}/test")).Is(status);
        (await desk.CallAsync(person, "DELETE", made.Location)).Is(status);
    }

    [DeskFact]
    public async Task A_change_names_what_it_changes_and_may_be_meant_for_one_version()
    {
        var made = (await MakeAsync()).Is(201);
        var off = (await PatchAsync(made, """{"active":false}""", $"If-Match: {made.ETag}")).Is(200);
        Assert.Equal(("False", "admin", made["url"]), (off["active"], off["switchedOffBecause"], off["url"]));
        (await PatchAsync(made, """{"active":true}""", $"If-Match: {made.ETag}")).Is(412, "stale");
        (await desk.CallAsync("admin", "POST", $"{made.Location}/test")).Is(409, "webhook-switched-off");
        var on = (await PatchAsync(made, """{"active":true,"events":["ticket.edited","ticket.opened"]}""")).Is(200);
        Assert.Equal(("True", null), (on["active"], on["switchedOffAt"]));
        Assert.Equal("""["ticket.opened","ticket.edited"]""", on["events"]);
        Assert.Equal("/url", (await PatchAsync(made, """{"url":"https://169.254.169.254/"}""")).Is(400).Pointers);
        Assert.Equal("/events", (await PatchAsync(made, """{"events":[]}""")).Is(400).Pointers);
        var nothing = await PatchAsync(made, """{"url":null,"events":null,"active":null}""");
        Assert.Equal("/active,/events,/url", nothing.Is(400).Pointers);
        Assert.Equal(on.Text, (await PatchAsync(made, "{}")).Is(200).Text);

        (await desk.CallAsync("admin", "DELETE", made.Location, null, $"If-Match: {made.ETag}")).Is(412, "stale");
        (await desk.CallAsync("admin", "DELETE", made.Location, null, $"If-Match: {on.ETag}")).Is(204);
        (await desk.CallAsync("admin", "DELETE", made.Location)).Is(404);
        (await PatchAsync(made, "{}")).Is(404);
        (await desk.GetAsync("admin", made.Location)).Is(404);
        (await desk.GetAsync("admin", $"{made.Location}/deliveries")).Is(404);
        (await desk.CallAsync("admin", "POST", $"{made.Location}/test")).Is(404);
    }

    [DeskFact]
    public async Task A_second_try_gets_the_first_answer_again_the_secret_included_whatever_happened_since()
    {
        var first = (await MakeAsync($"Idempotency-Key: {_key}")).Is(201);
        await PatchAsync(first, """{"active":false}""");
        var again = (await MakeAsync($"Idempotency-Key: {_key}")).Is(201);
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal((first.Text, first.ETag, first.Location), (again.Text, again.ETag, again.Location));

        (await desk.CallAsync("admin", "DELETE", first.Location)).Is(204);
        Assert.Equal(first.Text, (await MakeAsync($"Idempotency-Key: {_key}")).Is(201).Text);
        (await desk.GetAsync("admin", first.Location)).Is(404);
        (await desk.CallAsync("admin", "POST", Hooks, Sound + " ", $"Idempotency-Key: {_key}")).Is(422, "idempotency-key-reused");
    }

    [DeskFact]
    public async Task Many_tries_at_once_make_one_webhook()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MakeAsync($"Idempotency-Key: {_key}")));
        Assert.Single(answers.Select(answer => (answer.Is(201).Text, answer.ETag, answer.Location)).Distinct());
    }

    [DeskTheory]
    [InlineData("0123456789abcdef0123")]
    [InlineData("nothing")]
    public async Task What_is_no_webhook_is_not_found(string id)
    {
        (await desk.GetAsync("admin", $"{Hooks}/{id}")).Is(404);
        (await desk.CallAsync("admin", "PATCH", $"{Hooks}/{id}", "{}")).Is(404);
        (await desk.GetAsync("admin", $"{Hooks}/{id}/deliveries")).Is(404);
        (await desk.CallAsync("admin", "POST", $"{Hooks}/{id}/deliveries/1-2-3/redeliver")).Is(404);
    }

    [DeskFact]
    public async Task There_are_fifty_at_the_most()
    {
        var before = (await desk.PagesAsync("admin", $"{Hooks}?limit=100")).Sum(page => page.All("id").Count);
        var made = await Task.WhenAll(
            Enumerable.Range(before, 50 - before).Select(async _ => (await MakeAsync()).Is(201).Location));
        (await MakeAsync()).Is(409, "too-many-webhooks");
        await Task.WhenAll(made.Select(async hook => (await desk.CallAsync("admin", "DELETE", hook)).Is(204)));
    }

    private Task<Answer> MakeAsync(params string[] headers) => desk.CallAsync("admin", "POST", Hooks, Sound, headers);

    private Task<Answer> PatchAsync(Answer made, string body, params string[] headers) =>
        desk.CallAsync("admin", "PATCH", made.Location, body, headers);
}
