using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messages;

[Collection(SharedDesk.Name)]
public sealed class MessageRetryTests(DeskFixture desk)
{
    private const string Body = """{"content":"Once"}""";

    private readonly string _key = $"{Guid.NewGuid()}";

    [DeskFact]
    public async Task A_second_try_gets_the_first_answer_again_whatever_has_happened_since()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.NoteAsync("agent", ticket);
        var first = (await PostAsync("customer", ticket)).Is(201);
        await desk.SayAsync("agent", ticket, ""","status":"closed" """);
        var again = (await PostAsync("customer", ticket)).Is(201);

        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal((first.Text, first.ETag, first.Location), (again.Text, again.ETag, again.Location));
        Assert.Equal("1", first["seq"]);
        Assert.Equal("closed", (await desk.GetAsync("agent", ticket))["status"]);
    }

    [DeskFact]
    public async Task A_second_try_is_not_overtaken_by_its_first()
    {
        const string Expecting = """{"content":"Once","expectedLastSeq":0}""";
        var ticket = await desk.OpenAsync("customer");
        var first = (await PostAsync("customer", ticket, Expecting)).Is(201);
        Assert.Equal(first.Text, (await PostAsync("customer", ticket, Expecting)).Is(201).Text);
    }

    [DeskFact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var ticket = await desk.OpenAsync("customer");
        (await PostAsync("agent", ticket)).Is(201);
        (await PostAsync("agent", ticket, """{"content":"Twice"}""")).Is(422, "idempotency-key-reused");
        (await PostAsync("agent", ticket, """{"content":"Once","kind":"note"}""")).Is(422, "idempotency-key-reused");
        Assert.Equal(["Once"], (await desk.GetAsync("agent", $"{ticket}/messages")).All("content"));
    }

    [DeskFact]
    public async Task Keys_of_different_callers_and_tickets_have_nothing_to_do_with_each_other()
    {
        var (ticket, other) = (await desk.OpenAsync("customer"), await desk.OpenAsync("customer"));
        foreach (var (person, path) in new[] { ("customer", ticket), ("agent", ticket), ("agent", other) })
            Assert.False((await PostAsync(person, path)).Is(201).Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal(["customer", "agent"], (await desk.GetAsync("agent", $"{ticket}/messages")).All("sender.id"));
        Assert.Equal(["agent"], (await desk.GetAsync("agent", $"{other}/messages")).All("sender.id"));
    }

    [DeskFact]
    public async Task Twenty_tries_at_once_say_it_once()
    {
        var ticket = await desk.OpenAsync("customer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync("customer", ticket)));
        Assert.All(answers, answer => answer.Is(201));
        Assert.Single(answers.Select(answer => (answer.Text, answer.ETag, answer.Location)).Distinct());
        Assert.Equal(19, answers.Count(answer => answer.Headers.ContainsKey("Idempotency-Replayed")));
        Assert.Equal(["1"], (await desk.GetAsync("agent", $"{ticket}/messages")).All("seq"));
        Assert.Equal(["opened", "replied"], await desk.TrailAsync(ticket, "kind"));
    }

    [DeskTheory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("\u00fc")]
    [InlineData("256")]
    public async Task A_key_must_be_a_key(string key)
    {
        var ticket = await desk.OpenAsync("customer");
        var header = $"Idempotency-Key: {(key == "256" ? new string('k', 256) : key)}";
        var refused = await desk.CallAsync("customer", "POST", $"{ticket}/messages", Body, header);
        Assert.Equal("/Idempotency-Key", refused.Is(400, "invalid").Pointers);
        Assert.Empty((await desk.GetAsync("customer", $"{ticket}/messages")).All("seq"));
    }

    private Task<Answer> PostAsync(string person, string ticket, string body = Body) =>
        desk.CallAsync(person, "POST", $"{ticket}/messages", body, $"Idempotency-Key: {_key}");
}
