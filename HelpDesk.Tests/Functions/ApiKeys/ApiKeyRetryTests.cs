using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.ApiKeys;

[Collection(SharedDesk.Name)]
public sealed class ApiKeyRetryTests(DeskFixture desk)
{
    private const string Body = """{"name":"Machine","scopes":["reports:read"]}""";

    private readonly string _key = $"{Guid.NewGuid()}";

    [DeskFact]
    public async Task A_second_try_gets_the_first_answer_again_the_key_included()
    {
        var first = (await MakeAsync()).Is(201);
        (await desk.ReportAsync(first["key"]!)).Is(200);
        var again = (await MakeAsync()).Is(201);

        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal((first.Text, first.ETag, first.Location), (again.Text, again.ETag, again.Location));
    }

    [DeskFact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        (await MakeAsync()).Is(201);
        (await MakeAsync(Body + " ")).Is(422, "idempotency-key-reused");
        (await desk.CallAsync("admin", "POST", DeskApiKeys.Keys, Body, "Idempotency-Key: two words")).Is(400);
    }

    [DeskFact]
    public async Task Many_tries_at_once_make_one_key()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => MakeAsync()));
        Assert.All(answers, answer => answer.Is(201));
        Assert.Single(answers.Select(answer => (answer.Text, answer.ETag, answer.Location)).Distinct());
        Assert.Equal(9, answers.Count(answer => answer.Headers.ContainsKey("Idempotency-Replayed")));
        (await desk.ReportAsync(answers[0]["key"]!)).Is(200);
    }

    [DeskFact]
    public async Task A_second_try_does_not_bring_a_deleted_key_back()
    {
        var first = (await MakeAsync()).Is(201);
        (await desk.CallAsync("admin", "DELETE", first.Location)).Is(204);
        Assert.Equal(first.Text, (await MakeAsync()).Is(201).Text);
        (await desk.GetAsync("admin", first.Location)).Is(404);
        (await desk.ReportAsync(first["key"]!)).Is(401);
    }

    [DeskFact]
    public async Task Without_one_every_request_makes_a_key() =>
        Assert.NotEqual((await desk.MakeKeyAsync())["key"], (await desk.MakeKeyAsync())["key"]);

    private Task<Answer> MakeAsync(string body = Body) =>
        desk.CallAsync("admin", "POST", DeskApiKeys.Keys, body, $"Idempotency-Key: {_key}");
}
