using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Domain.People;

public sealed class UserNameTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private const string Digits = "0123456789";

    public static TheoryData<string?> NoNames =>
    [
        null, "", "  ", "a", "ab", new('a', 41), ".ab", "-ab", "_ab", " abc", "abc ", "a b", "a@b", "a/b", "äbc", "аbc", "abc\n",
        "ab\0",
    ];

    [Theory]
    [InlineData("abc")]
    [InlineData("0.-_")]
    [InlineData("Ada.Lovelace-1815_x")]
    [InlineData("a..")]
    public void What_keeps_the_rules_is_a_name_as_it_was_written(string text) =>
        Assert.Equal((text, text.ToLowerInvariant()), (UserName.Find(text)!.Value, UserName.Find(text)!.Key));

    [Fact]
    public void Exactly_letters_digits_and_three_signs_are_allowed()
    {
        var allowed = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code)
            .Where(c => UserName.Find($"a{c}b") is not null);
        Assert.Equal($"{Letters}{Digits}.-_".Order(), allowed.Order());
        var beginnings = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code)
            .Where(c => UserName.Find($"{c}ab") is not null);
        Assert.Equal($"{Letters}{Digits}".Order(), beginnings.Order());
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void It_has_three_to_forty_characters(int length, bool isName) =>
        Assert.Equal(isName, UserName.Find(new string('x', length)) is not null);

    [Theory]
    [MemberData(nameof(NoNames))]
    public void What_breaks_them_is_none_and_is_said_once(string? text)
    {
        var violations = new Violations();
        Assert.Null(UserName.Parse(text, violations, "/username"));
        Assert.Equal(["/username"], violations.ToError().Pointers());
    }

    [Fact]
    public void Names_that_differ_in_their_case_are_the_same()
    {
        Assert.Equal(UserName.Find("Ada"), UserName.Find("aDA"));
        Assert.Equal(UserName.Find("Ada")!.GetHashCode(), UserName.Find("aDA")!.GetHashCode());
        Assert.NotEqual(UserName.Find("Ada"), UserName.Find("Ada1"));
    }

    [Fact]
    public void A_name_is_never_an_address_nor_an_address_a_name() => Assert.DoesNotContain(
        new[] { "ada", "a.b", "ada@example.com", "x_1" },
        text => UserName.Find(text) is not null && EmailAddress.Find(text) is not null);
}
