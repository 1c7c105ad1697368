using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Decisions;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.People;

public sealed class PersonEditingTests
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    private static readonly bool[] Both = [false, true];

    /// <summary>Every person, every change of them, by themselves and by somebody else.</summary>
    public static IEnumerable<(Person Before, Role? Role, bool? Active, string Name, bool IsOwn)> Cases =>
        from role in Roles
        from isActive in Both
        from isFromDirectory in Both
        from newRole in Roles.Cast<Role?>().Append(null)
        from newActive in Both.Cast<bool?>().Append(null)
        from newName in new[] { "Old name", "New name" }
        from isOwn in Both
        select (Somebody(role, isActive, isFromDirectory), newRole, newActive, newName, isOwn);

    [Fact]
    public void Every_change_is_made_unless_it_is_ones_own_account_or_the_directorys_business()
    {
        foreach (var (before, role, active, newName, isOwn) in Cases)
        {
            var changesRole = role is not null && role != before.Role;
            var changesActive = active is not null && active != before.IsActive;
            var expected = isOwn && (changesRole || changesActive) ? "own-account"
                : changesRole && before.Directory is not null ? "role-from-directory"
                : newName != before.Name && before.Directory is not null ? "name-from-directory"
                : null;
            var by = Given.Admin with { Person = new(isOwn ? before.Id : new PersonId("other"), "Admin") };
            var edited = PersonEditing.Edit(before, Edit(role, active, newName), by);

            Assert.Equal(expected, edited.Error.Code());
            if (expected is null)
                Assert.Equal(
                    before with { Role = role ?? before.Role, IsActive = active ?? before.IsActive, Name = newName },
                    edited.Value);
        }
    }

    [Fact]
    public void What_is_left_out_stays()
    {
        var before = Somebody(Role.Agent, isActive: true, isFromDirectory: true);
        Assert.Equal(before, PersonEditing.Edit(before, PersonEdit.Create(new()).Value!, Given.Admin).Value);
    }

    [Fact]
    public void Nothing_of_it_may_be_null_and_all_that_is_wrong_is_said_at_once()
    {
        var input = new PersonEditInput { Role = new(null), Active = new(null), Name = new(null) };
        Assert.Equal(["/role", "/active", "/name"], PersonEdit.Create(input).Error.Pointers());
    }

    [Theory]
    [MemberData(nameof(PersonDraftTests.Names), MemberType = typeof(PersonDraftTests))]
    public void A_name_is_one_line_of_up_to_a_hundred_characters(string? name, bool isName)
    {
        var edit = PersonEdit.Create(new() { Name = name });
        Assert.Equal(isName && name is not null ? [] : ["/name"], edit.Error.Pointers());
        if (edit.IsSuccess)
            Assert.Equal(name!.Trim(), edit.Value.Name.Value);
    }

    private static PersonEdit Edit(Role? role, bool? active, string name) => PersonEdit.Create(new()
    {
        Role = role is null ? default(Optional<Role?>) : role,
        Active = active is null ? default(Optional<bool?>) : active,
        Name = name,
    }).Value!;

    private static Person Somebody(Role role, bool isActive, bool isFromDirectory) =>
        new(new PersonId("somebody"), "Old name", role, Given.Noon)
        {
            IsActive = isActive,
            Directory = isFromDirectory ? new("tenant", "object", Given.Noon) : null,
            Email = EmailAddress.Find("ada@example.com"),
        };
}
