using HelpDesk.Domain.People;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.People;

public sealed class PersonDraftTests
{
    private static readonly PersonDraftInput Good = new("ada", "ada@example.com", "Ada Lovelace", Role.Agent);

    public static TheoryData<string?, bool> Names => new()
    {
        { null, true }, { "A", true }, { "日本 🔥", true }, { new('n', 100), true }, { $" {new string('n', 100)}\t", true },
        { new('n', 101), false }, { "", false }, { " ", false }, { "\u200b", false }, { "two\nlines", false },
        { "two\u2028lines", false }, { "bell\a", false },
    };

    [Fact]
    public void Whoever_is_put_in_has_neither_password_nor_a_confirmed_address()
    {
        var person = PersonDraft.Create(Good).Value!.ToPerson(new PersonId("id"), Given.Noon);
        Assert.Equal(
            new Person(new PersonId("id"), "Ada Lovelace", Role.Agent, Given.Noon)
            {
                UserName = UserName.Find("ada"),
                NewEmail = EmailAddress.Find("ada@example.com"),
            },
            person);
        Assert.Null(person.Email);
        Assert.Null(person.Credentials);
    }

    [Fact]
    public void Who_is_given_neither_name_nor_role_is_a_requester_by_the_user_name()
    {
        var draft = PersonDraft.Create(new("Ada.L", "ada@example.com")).Value!;
        Assert.Equal(("Ada.L", Role.Requester), (draft.Name, draft.Role));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_one_line_of_up_to_a_hundred_characters(string? name, bool isName)
    {
        var draft = PersonDraft.Create(Good with { Name = name });
        Assert.Equal(isName ? [] : ["/name"], draft.Error.Pointers());
        if (isName)
            Assert.Equal(name?.Trim() ?? "ada", draft.Value!.Name);
    }

    // No test data, since runners can't carry half a pair.
    [Fact]
    public void Half_a_character_is_none() =>
        Assert.Equal(["/name"], PersonDraft.Create(Good with { Name = "half \ud83d" }).Error.Pointers());

    [Fact]
    public void All_that_is_wrong_is_said_at_once() => Assert.Equal(
        ["/username", "/email", "/name"], PersonDraft.Create(new("a b", "nowhere", "", null)).Error.Pointers());

    [Fact]
    public void What_is_written_by_the_way_tells_nothing() =>
        Assert.DoesNotContain("ada", $"{PersonDraft.Create(Good).Value}", StringComparison.OrdinalIgnoreCase);
}
