using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Users;

[Collection(SharedDesk.Name)]
public sealed class AddUserTests(DeskFixture desk)
{
    private readonly string _name = NewUser.Name();

    [DeskFact]
    public async Task An_admin_puts_somebody_in_whose_address_waits_to_be_confirmed()
    {
        var added = await desk.PutInAsync(_name, ""","name":" Ada Lovelace ","role":"agent" """);
        Assert.Equal((_name, "Ada Lovelace", "agent"), (added["username"], added["name"], added["role"]));
        Assert.Equal(($"{_name}@example.com", "False", "True"), (added["email"], added["emailConfirmed"], added["active"]));
        Assert.InRange(DateTimeOffset.UtcNow - added["createdAt"].ToMoment(), TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));

        var read = (await desk.GetAsync("agent", added.Location)).Is(200);
        Assert.Equal((added.Text, added.ETag), (read.Text, read.ETag));
        Assert.Equal($"/api/users/{added["id"]}", added.Location);
        (await desk.GetAsync("agent", added.Location, $"If-None-Match: {added.ETag}")).Is(304);
    }

    [DeskFact]
    public async Task Who_is_given_neither_name_nor_role_is_a_requester_by_the_user_name()
    {
        var added = await desk.PutInAsync(_name);
        Assert.Equal((_name, "requester"), (added["name"], added["role"]));
    }

    [DeskFact]
    public async Task A_user_name_that_somebody_has_is_taken_whatever_the_case()
    {
        await desk.PutInAsync(_name);
        foreach (var taken in new[] { _name, _name.ToUpperInvariant(), "Agent" })
            (await AddAsync(NewUser.Json(taken))).Is(409, "username-taken");
    }

    [DeskFact]
    public async Task Twenty_who_are_put_in_under_one_name_at_once_are_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AddAsync(NewUser.Json(_name))));
        Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Is(409, "username-taken"));
    }

    [DeskFact]
    public async Task Two_may_wait_for_the_same_address_as_it_binds_nothing()
    {
        foreach (var name in new[] { _name, NewUser.Name() })
            (await AddAsync($$"""{"username":"{{name}}","email":"agent@example.com"}""")).Is(201);
    }

    [DeskTheory]
    [InlineData("""{}""", "/email,/username")]
    [InlineData("""{"username":"a b","email":"nowhere","name":" ","role":"agent"}""", "/email,/name,/username")]
    [InlineData("""{"username":"fine","email":"a@example.com","role":"boss"}""", "/role")]
    [InlineData("""{"username":1,"email":"x","role":"agent"}""", "/email,/username")]
    [InlineData("""{"username":"fine","email":"a@example.com","id":"agent"}""", "/id")]
    [InlineData("""{"username":"fine","email":"a@example.com","name":"two\nlines"}""", "/name")]
    [InlineData("""[]""", "")]
    public async Task Every_bad_field_is_named_at_once(string json, string pointers) =>
        Assert.Equal(pointers, (await AddAsync(json)).Is(400, "invalid").Pointers);

    [DeskFact]
    public async Task A_second_try_gets_the_first_answer_again_whatever_has_happened_since()
    {
        var key = $"Idempotency-Key: {_name}";
        var first = (await AddAsync(NewUser.Json(_name), key)).Is(201);
        (await desk.CallAsync("admin", "PATCH", first.Location, """{"role":"agent","name":"New"}""")).Is(200);
        var again = (await AddAsync(NewUser.Json(_name), key)).Is(201);

        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal((first.Text, first.ETag, first.Location), (again.Text, again.ETag, again.Location));
        (await AddAsync(NewUser.Json(NewUser.Name()), key)).Is(422, "idempotency-key-reused");
    }

    [DeskFact]
    public async Task Tries_at_once_under_one_key_make_one_person()
    {
        var key = $"Idempotency-Key: {_name}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AddAsync(NewUser.Json(_name), key)));
        Assert.Single(answers.Select(answer => answer.Is(201)["id"]).Distinct());
    }

    private Task<Answer> AddAsync(string json, params string[] headers) =>
        desk.CallAsync("admin", "POST", "/api/users", json, headers);
}
