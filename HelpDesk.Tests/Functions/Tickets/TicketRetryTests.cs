using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class TicketRetryTests(DeskFixture desk)
{
    private const string Body = """{"title":"Once","description":"Only"}""";

    private readonly string _key = $"{Guid.NewGuid()}";

    [DeskFact]
    public async Task A_second_try_gets_the_first_answer_again_whatever_has_happened_since()
    {
        var first = (await OpenAsync("customer")).Is(201);
        await desk.AssignAsync("agent", first.Location, "agent");
        (await desk.CallAsync("agent", "PATCH", first.Location, """{"title":"Edited"}""")).Is(200);
        var again = (await OpenAsync("customer")).Is(201);

        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal((first.Text, first.ETag, first.Location), (again.Text, again.ETag, again.Location));
        Assert.Equal("Edited", (await desk.GetAsync("agent", first.Location))["title"]);
        Assert.Equal(["opened", "assigned", "status-changed", "edited"], await desk.TrailAsync(first.Location, "kind"));
    }

    [DeskFact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        (await OpenAsync("customer")).Is(201);
        foreach (var other in new[] { """{"title":"Twice","description":"Only"}""", Body + " " })
            (await OpenAsync("customer", other)).Is(422, "idempotency-key-reused");
        Assert.Equal("/title", (await OpenAsync("customer", """{"description":"Only"}""")).Is(400).Pointers);
    }

    [DeskFact]
    public async Task Keys_of_different_callers_have_nothing_to_do_with_each_other()
    {
        var mine = (await OpenAsync("customer")).Is(201);
        var theirs = (await OpenAsync("customer2")).Is(201);
        Assert.NotEqual(mine.Location, theirs.Location);
        Assert.Equal("customer2", theirs["requester.id"]);
        Assert.False(theirs.Headers.ContainsKey("Idempotency-Replayed"));
    }

    [DeskFact]
    public async Task Twenty_tries_at_once_open_one_ticket()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync("customer2")));
        Assert.All(answers, answer => answer.Is(201));
        Assert.Single(answers.Select(answer => (answer.Text, answer.ETag, answer.Location)).Distinct());
        Assert.Equal(19, answers.Count(answer => answer.Headers.ContainsKey("Idempotency-Replayed")));
        Assert.Equal(["opened"], await desk.TrailAsync(answers[0].Location, "kind"));

        var listed = await desk.GetAsync("customer2", "/api/tickets?limit=100");
        Assert.Single(listed.All("id"), answers[0]["id"]);
    }

    [DeskFact]
    public async Task A_refused_try_does_not_use_the_key_up()
    {
        (await OpenAsync("customer", """{"title":""}""")).Is(400);
        var opened = (await OpenAsync("customer")).Is(201);
        Assert.False(opened.Headers.ContainsKey("Idempotency-Replayed"));
    }

    [DeskTheory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("\u00fc")]
    [InlineData("256")]
    public async Task A_key_must_be_a_key(string key)
    {
        var header = $"Idempotency-Key: {(key == "256" ? new string('k', 256) : key)}";
        var refused = await desk.CallAsync("customer", "POST", "/api/tickets", Body, header);
        Assert.Equal("/Idempotency-Key", refused.Is(400, "invalid").Pointers);
    }

    [DeskFact]
    public async Task A_key_may_be_long_and_must_not_stand_twice()
    {
        var key = _key.PadRight(255, '~');
        (await desk.CallAsync("customer", "POST", "/api/tickets", Body, $"Idempotency-Key: {key}")).Is(201);

        var twice = await RawHttp.SendAsync(
            desk.Desk.Address, "POST", "/api/tickets", await desk.SignedInAsync("customer"), "Content-Length: 0",
            "Idempotency-Key: a", "Idempotency-Key: b");
        Assert.Equal(400, RawHttp.StatusOf(twice));
        Assert.Contains("\"pointer\":\"/Idempotency-Key\"", twice, StringComparison.Ordinal);
    }

    private Task<Answer> OpenAsync(string person, string body = Body) =>
        desk.CallAsync(person, "POST", "/api/tickets", body, $"Idempotency-Key: {_key}");
}
