using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Entra;

/// <summary>Who somebody with a good token is to the desk.</summary>
public sealed class EntraPeopleTests(EntraDesk desk) : IClassFixture<EntraDesk>
{
    private const string ForStaff = "/api/tickets/counts";

    private readonly Guid _person = Guid.NewGuid();

    [EntraFact]
    public async Task Whoever_comes_first_becomes_a_person_without_an_address()
    {
        var opened = (await desk.OpenAsync(desk.Token(_person))).Is(201);

        Assert.Equal(EntraDesk.Id(_person).Value, opened["requester.id"]);
        Assert.Equal("Edda Entra", opened["requester.name"]);
        var person = await StoredAsync();
        Assert.Equal((Role.Requester, null, null, null), (person.Role, person.Email, person.NewEmail, person.UserName));
        Assert.Equal((EntraDesk.Tenant, _person.ToString()), (person.Directory!.Tenant, person.Directory.ObjectId));
    }

    [EntraFact]
    public async Task Both_versions_of_a_token_are_of_the_same_person()
    {
        var second = EntraToken.V1(desk.Provider, EntraDesk.Tenant).With("oid", _person.ToString());

        var opened = await desk.OpenAsync(desk.Token(_person));
        Assert.Equal(opened["requester.id"], (await desk.OpenAsync(second))["requester.id"]);
    }

    [EntraFact]
    public async Task Many_first_sights_at_once_are_of_one_person()
    {
        var token = desk.Token(_person);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.GetAsync(token)));

        Assert.All(answers, answer => answer.Is(200));
        Assert.Equal("Edda Entra", (await StoredAsync()).Name);
    }

    [EntraTheory]
    [InlineData(Role.Requester, 403)]
    [InlineData(Role.Requester, 403, "HelpDesk.Owner", "helpdesk.admin")]
    [InlineData(Role.Agent, 200, "HelpDesk.Agent")]
    [InlineData(Role.Admin, 200, "HelpDesk.Admin")]
    [InlineData(Role.Admin, 200, "HelpDesk.Agent", "HelpDesk.Admin")]
    public async Task Roles_of_the_application_are_roles_of_the_desk(Role role, int staffPage, params string[] roles)
    {
        (await desk.GetAsync(desk.Token(_person).WithRoles(roles), ForStaff)).Is(staffPage);

        Assert.Equal(role, (await StoredAsync()).Role);
    }

    [EntraFact]
    public async Task A_role_that_was_taken_away_is_gone_with_the_next_token_for_the_old_ones_too()
    {
        var old = desk.Token(_person).WithRoles("HelpDesk.Agent").Aged(TimeSpan.FromMinutes(20));
        (await desk.GetAsync(old, ForStaff)).Is(200);

        (await desk.GetAsync(desk.Token(_person), ForStaff)).Is(403);
        (await desk.GetAsync(old, ForStaff)).Is(403);
        Assert.Equal(Role.Requester, (await StoredAsync()).Role);
    }

    [EntraFact]
    public async Task A_new_name_counts_and_an_old_token_does_not_bring_the_old_one_back()
    {
        var old = desk.Token(_person).Aged(TimeSpan.FromMinutes(20));
        (await desk.GetAsync(old)).Is(200);

        var opened = await desk.OpenAsync(desk.Token(_person).With("name", "Edda Newname"));
        Assert.Equal("Edda Newname", opened["requester.name"]);
        Assert.Equal("Edda Newname", (await desk.OpenAsync(old))["requester.name"]);
    }

    [EntraFact]
    public async Task Somebody_whom_an_admin_has_made_inactive_gets_in_no_more()
    {
        var known = new DirectoryAccount(EntraDesk.Tenant, _person.ToString(), DateTimeOffset.UtcNow.AddDays(-1));
        await desk.AddAsync(Given(EntraDesk.Id(_person)) with { IsActive = false, Directory = known });

        (await desk.GetAsync(desk.Token(_person).WithRoles("HelpDesk.Admin"))).Is(401);
        Assert.Equal(Role.Requester, (await StoredAsync()).Role);
    }

    [EntraFact]
    public async Task Somebody_with_the_same_address_is_somebody_else()
    {
        var address = EmailAddress.Find($"{Guid.NewGuid():N}@contoso.example");
        var own = Given(new PersonId($"{Guid.NewGuid():N}")) with { Email = address, Role = Role.Admin };
        await desk.AddAsync(own);

        var token = desk.Token(_person).With("email", address!.Value).With("preferred_username", address.Value);
        var opened = (await desk.OpenAsync(token)).Is(201);

        Assert.Equal(EntraDesk.Id(_person).Value, opened["requester.id"]);
        Assert.Equal((Role.Requester, null), ((await StoredAsync()).Role, (await StoredAsync()).Email));
        Assert.Equal(own, await desk.FindAsync(own.Id));
    }

    private static Person Given(PersonId id) => new(id, "Somebody", Role.Requester, DateTimeOffset.UnixEpoch);

    private async Task<Person> StoredAsync() => (await desk.FindAsync(EntraDesk.Id(_person)))!;
}
