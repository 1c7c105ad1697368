using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.FirstAdmins;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.FirstAdmins;

public sealed class FirstAdminInvitationTests
{
    private static readonly EmailAddress Boss = PeopleParts.Address("boss@example.org");

    [Fact]
    public async Task Twenty_instances_that_start_at_once_invite_one_person()
    {
        await using var desk = await EmptyAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => InviteAsync(desk.Desk)));
        // The demo's admin has the other name.
        Assert.All(outcomes, one => Assert.Equal(
            FirstAdmin.OtherName(Boss).Value, Assert.IsType<FirstAdminOutcome.Invited>(one).UserName));
        var invited = await desk.Desk.People.FindAsync(FirstAdmin.Id);
        Assert.Equal((Role.Admin, Boss), (invited.Value.Role, invited.Value.NewEmail));
    }

    [Fact]
    public async Task Nobody_is_made_an_admin_for_having_the_address()
    {
        await using var desk = await EmptyAsync();
        var thief = await desk.Desk.AddAsync("thief", "password one", one => one with { Email = null, NewEmail = Boss });
        var owner = await desk.Desk.AddAsync("owner", "password one", one => one with { Email = Boss });
        Assert.Equal(new FirstAdminOutcome.Taken(owner.Id), await InviteAsync(desk.Desk));
        Assert.Equal(Role.Requester, (await desk.Desk.People.FindAsync(owner.Id)).Value.Role);
        Assert.Equal(Role.Requester, (await desk.Desk.People.FindAsync(thief.Id)).Value.Role);
    }

    [Fact]
    public async Task A_first_admin_who_is_not_one_any_more_does_not_come_back_by_a_link()
    {
        await using var desk = await EmptyAsync();
        Assert.IsType<FirstAdminOutcome.Invited>(await InviteAsync(desk.Desk));
        await desk.Desk.People.SaveAsync(
            await desk.Desk.People.FindAsync(FirstAdmin.Id),
            one => one with { Role = Role.Requester, Credentials = new("hash", "stamp") });
        Assert.IsType<FirstAdminOutcome.Gone>(await InviteAsync(desk.Desk));
    }

    private static Task<FirstAdminOutcome> InviteAsync(AccountDesk desk) =>
        desk.Get<FirstAdminInvitation>().RunAsync(Boss, CancellationToken.None);

    private static async Task<Holder> EmptyAsync()
    {
        var desk = new AccountDesk();
        await desk.InitializeAsync();
        return new Holder(desk);
    }

    private sealed record Holder(AccountDesk Desk) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Desk.DisposeAsync();
    }
}
