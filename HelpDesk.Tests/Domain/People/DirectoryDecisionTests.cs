using HelpDesk.Domain.People;

namespace HelpDesk.Tests.Domain.People;

public sealed class DirectoryDecisionTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DirectoryIdentity Edda = new(
        new Guid("11111111-1111-1111-1111-111111111111"),
        new Guid("22222222-2222-2222-2222-222222222222"),
        "Edda",
        Role.Agent,
        Monday);

    private static readonly Person Known =
        new(Edda.ToPersonId(), "Edda", Role.Agent, Monday.AddDays(-7)) { Directory = Edda.ToAccount() };

    [Fact]
    public void Somebody_new_becomes_a_person_as_the_token_tells()
    {
        var person = Decide(null, Edda)!;

        var expected = new Person(Edda.ToPersonId(), "Edda", Role.Agent, Monday.AddDays(1)) { Directory = Edda.ToAccount() };
        Assert.Equal(expected, person);
        Assert.True(person.IsActive);
    }

    [Fact]
    public void Somebody_new_without_a_name_gets_one_to_tell_them_apart() =>
        Assert.Equal("Somebody (22222222)", Decide(null, Edda with { Name = null })!.Name);

    [Fact]
    public void A_newer_token_that_tells_the_same_changes_nothing() => Assert.Same(Known, Decide(Known, Later(Edda)));

    [Fact]
    public void A_newer_token_without_a_name_leaves_the_name() =>
        Assert.Same(Known, Decide(Known, Later(Edda) with { Name = null }));

    [Theory]
    [InlineData("Edda", Role.Requester)]
    [InlineData("Edda", Role.Admin)]
    [InlineData("Edda Newname", Role.Agent)]
    public void A_newer_token_changes_name_and_role(string name, Role role)
    {
        var told = Later(Edda) with { Name = name, Role = role };

        Assert.Equal(Known with { Name = name, Role = role, Directory = told.ToAccount() }, Decide(Known, told));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_token_that_is_no_newer_tells_nothing_new(int minutes)
    {
        var told = Edda with { Name = "Old", Role = Role.Admin, IssuedAt = Monday.AddMinutes(minutes) };

        Assert.Same(Known, Decide(Known, told));
    }

    [Fact]
    public void Somebody_inactive_stays_out_whatever_the_token_tells() =>
        Assert.Null(Decide(Known with { IsActive = false }, Later(Edda) with { Role = Role.Admin }));

    [Fact]
    public void A_person_of_the_desks_own_is_nobodys_at_a_directory() =>
        Assert.Null(Decide(Known with { Directory = null }, Later(Edda)));

    [Fact]
    public void A_person_of_another_tenant_is_somebody_else() =>
        Assert.Null(Decide(Known, Later(Edda) with { Tenant = Guid.Empty }));

    [Fact]
    public void An_address_that_the_person_has_confirmed_since_stays_theirs()
    {
        var person = Known with { Email = EmailAddress.Find("edda@example.com") };

        Assert.Equal(person.Email, Decide(person, Later(Edda) with { Role = Role.Admin })!.Email);
    }

    [Fact]
    public void An_id_is_made_of_both_tenant_and_object_id_and_stays_what_it_is()
    {
        Assert.Equal("entra-a758572adf2a404ba9b5a56e517691f5", Edda.ToPersonId().Value);
        Assert.Equal(Edda.ToPersonId(), (Later(Edda) with { Name = "Other", Role = Role.Admin }).ToPersonId());
        Assert.NotEqual(Edda.ToPersonId(), (Edda with { Tenant = Edda.ObjectId }).ToPersonId());
        Assert.NotEqual(Edda.ToPersonId(), (Edda with { ObjectId = Edda.Tenant }).ToPersonId());
        Assert.NotEqual(Edda.ToPersonId(), (Edda with { ObjectId = Edda.Tenant, Tenant = Edda.ObjectId }).ToPersonId());
    }

    private static DirectoryIdentity Later(DirectoryIdentity told) => told with { IssuedAt = told.IssuedAt.AddMinutes(1) };

    private static Person? Decide(Person? stored, DirectoryIdentity told) =>
        DirectoryDecision.Decide(stored, told, Monday.AddDays(1));
}
