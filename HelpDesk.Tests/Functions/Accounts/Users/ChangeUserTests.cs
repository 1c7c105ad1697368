using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Users;

[Collection(SharedDesk.Name)]
public sealed class ChangeUserTests(DeskFixture desk)
{
    [DeskFact]
    public async Task An_admin_changes_what_is_named_and_nothing_else()
    {
        var user = await desk.PutInAsync();
        var changed = (await ChangeAsync(user, """{"role":"agent","name":" New  name "}""")).Is(200);
        Assert.Equal(("agent", "New  name", "True"), (changed["role"], changed["name"], changed["active"]));
        Assert.Equal((user["id"], user["username"], user["email"]), (changed["id"], changed["username"], changed["email"]));
        Assert.NotEqual(user.ETag, changed.ETag);

        var read = (await desk.GetAsync("agent", user.Location)).Is(200);
        Assert.Equal((changed.Text, changed.ETag), (read.Text, read.ETag));
        Assert.Equal(changed.ETag, (await ChangeAsync(user, "{}")).Is(200).ETag);
    }

    [DeskFact]
    public async Task A_change_meant_for_another_version_changes_nothing()
    {
        var user = await desk.PutInAsync();
        var changed = (await ChangeAsync(user, """{"name":"First"}""", $"If-Match: {user.ETag}")).Is(200);
        (await ChangeAsync(user, """{"name":"Second"}""", $"If-Match: {user.ETag}")).Is(412, "stale");
        (await ChangeAsync(user, """{"name":"Second"}""", "If-Match: nonsense")).Is(400, "invalid");
        Assert.Equal("First", (await desk.GetAsync("agent", user.Location))["name"]);
        (await ChangeAsync(user, """{"name":"Third"}""", $"If-Match: \"other\", {changed.ETag}")).Is(200);
    }

    [DeskTheory]
    [InlineData("""{"role":"agent"}""", 409)]
    [InlineData("""{"active":false}""", 409)]
    [InlineData("""{"role":"admin","active":true}""", 200)]
    [InlineData("""{"name":"Ada Admin"}""", 200)]
    public async Task Nobody_changes_their_own_role_or_shuts_themselves_out(string json, int status)
    {
        var changed = (await desk.CallAsync("admin", "PATCH", "/api/users/admin", json)).Is(status);
        if (status == 409)
            Assert.Equal("own-account", changed.Code);
        Assert.Equal("admin", (await desk.GetAsync("admin", "/api/users/admin"))["role"]);
    }

    [DeskFact]
    public async Task Somebody_from_a_directory_keeps_its_role()
    {
        var parts = new PeopleParts(StorageAccess.Clients(desk.ConnectionString));
        var id = NewUser.Name();
        await parts.AddAsync(new Person(new PersonId(id), "From elsewhere", Role.Agent, Given.Noon)
        {
            Directory = new DirectoryAccount("tenant", "object", Given.Noon),
        });
        var user = (await desk.GetAsync("agent", $"/api/users/{id}")).Is(200);
        Assert.Equal((null, null), (user["username"], user["email"]));
        await PatchAsync("""{"role":"admin"}""", 409, "role-from-directory");
        await PatchAsync("""{"name":"New"}""", 409, "name-from-directory");
        await PatchAsync("""{"role":"agent"}""", 200);
        await PatchAsync("""{"active":false}""", 200);

        async Task PatchAsync(string json, int status, string? code = null) =>
            (await desk.CallAsync("admin", "PATCH", $"/api/users/{id}", json)).Is(status, code);
    }

    [DeskFact]
    public async Task Whoever_is_shut_out_gets_no_work_until_they_are_let_in_again()
    {
        var user = await desk.PutInAsync(more: ""","role":"agent" """);
        var ticket = await desk.OpenAsync("customer");
        (await ChangeAsync(user, """{"active":false}""")).Is(200);
        var give = $$"""{"assigneeId":"{{user["id"]}}"}""";
        (await desk.CallAsync("agent", "PUT", $"{ticket}/assignee", give)).Is(422, "not-staff");
        (await ChangeAsync(user, """{"active":true}""")).Is(200);
        (await desk.CallAsync("agent", "PUT", $"{ticket}/assignee", give)).Is(200);
    }

    [DeskTheory]
    [InlineData("""{"role":null,"active":null,"name":null}""", "/active,/name,/role")]
    [InlineData("""{"role":"boss","name":""}""", "/name,/role")]
    [InlineData("""{"active":"no"}""", "/active")]
    [InlineData("""{"email":"a@example.com"}""", "/email")]
    [InlineData("""{"username":"other"}""", "/username")]
    public async Task Every_bad_field_is_named_at_once(string json, string pointers) =>
        Assert.Equal(pointers, (await desk.CallAsync("admin", "PATCH", "/api/users/customer2", json)).Is(400).Pointers);

    [DeskTheory]
    [InlineData("nobody")]
    [InlineData("p%7Cadmin")]
    [InlineData("%F0%9F%94%A5%27%22%23%3F")]
    [InlineData("..%2Fadmin")]
    public async Task Nobody_is_not_found(string id)
    {
        (await desk.CallAsync("admin", "PATCH", $"/api/users/{id}", """{"name":"x"}""")).Is(404, "not-found");
        (await desk.GetAsync("agent", $"/api/users/{id}")).Is(404, "not-found");
        (await desk.GetAsync("agent", $"/api/users/{id}/tickets")).Is(404, "not-found");
    }

    [DeskFact]
    public async Task An_id_longer_than_any_is_not_found() =>
        (await desk.GetAsync("agent", $"/api/users/{new string('x', 2_000)}")).Is(404, "not-found");

    [DeskFact]
    public async Task Changes_at_once_are_all_made()
    {
        var user = await desk.PutInAsync();
        await Task.WhenAll(
            ChangeAsync(user, """{"role":"agent"}"""),
            ChangeAsync(user, """{"active":false}"""),
            ChangeAsync(user, """{"name":"At once"}"""));
        var read = await desk.GetAsync("agent", user.Location);
        Assert.Equal(("agent", "False", "At once"), (read["role"], read["active"], read["name"]));
    }

    private Task<Answer> ChangeAsync(Answer user, string json, params string[] headers) =>
        desk.CallAsync("admin", "PATCH", user.Location, json, headers);
}
