using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Users;

/// <summary>Who may look at people, and who may change them.</summary>
[Collection(SharedDesk.Name)]
public sealed class UserAccessTests(DeskFixture desk)
{
    [DeskTheory]
    [InlineData("/api/users")]
    [InlineData("/api/users?q=agent")]
    [InlineData("/api/users/customer")]
    [InlineData("/api/users/nobody")]
    [InlineData("/api/users/customer/tickets")]
    public async Task Only_staff_look_at_people(string address)
    {
        (await desk.GetAsync(person: null, address)).Is(401);
        (await desk.GetAsync("customer", address)).Is(403);
        Assert.Contains((await desk.GetAsync("agent", address)).Status, new[] { 200, 404 });
    }

    [DeskTheory]
    [InlineData("POST", "/api/users")]
    [InlineData("PATCH", "/api/users/customer")]
    [InlineData("PATCH", "/api/users/agent")]
    [InlineData("PATCH", "/api/users/nobody")]
    public async Task Only_admins_change_them(string method, string address)
    {
        (await desk.CallAsync(person: null, method, address, """{"role":"admin"}""")).Is(401);
        foreach (var person in new[] { "customer", "agent" })
            (await desk.CallAsync(person, method, address, """{"role":"admin"}""")).Is(403);
    }
}
