using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Domain.People;

public sealed class EmailAddressTests
{
    private const string Signs = "!#$%&'*+-/=?^_`{|}~";

    private static readonly string LongDomain =
        string.Join('.', Enumerable.Repeat(new string('d', 61), 3)) + ".com";

    public static TheoryData<string?> NoAddresses =>
    [
        null, "", "  ", "ada", "@example.com", "ada@", "ada@example", "ada@@example.com", "a b@example.com", "ada@exa mple.com",
        ".ada@example.com", "ada.@example.com", "a..b@example.com", "\"ada\"@example.com", "ada@[127.0.0.1]", "ada@127.0.0.1",
        "ada@example.com.", "ada@.example.com", "ada@exam..ple.com", "ada@-example.com", "ada@example-.com", "ada@exa_mple.com",
        "Ada <ada@example.com>", "ada@example.com,bob@example.com", "ada@example.com\r\nBcc: bob@example.com", "äda@example.com",
        "ada@example.com\0", "ada@exa\nmple.com", "ada(comment)@example.com", "ada;@example.com", "mailto:ada@example.com",
        new string('a', 65) + "@example.com", "ada@" + new string('d', 64) + ".com", "ada@" + LongDomain + LongDomain,
    ];

    [Theory]
    [InlineData("ada@example.com", "ada@example.com")]
    [InlineData(" ada@example.com\t", "ada@example.com")]
    [InlineData("Ada.B+tag@Example.COM", "Ada.B+tag@example.com")]
    [InlineData("o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk")]
    [InlineData("ada@bücher.example", "ada@xn--bcher-kva.example")]
    [InlineData("ada@BÜCHER.example", "ada@xn--bcher-kva.example")]
    [InlineData("ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example")]
    [InlineData("a@b.co", "a@b.co")]
    [InlineData("1@1.2a", "1@1.2a")]
    public void What_the_desk_can_write_to_is_kept_as_it_was_with_its_domain_in_ascii(string text, string kept) =>
        Assert.Equal(kept, EmailAddress.Find(text)?.Value);

    [Theory]
    [MemberData(nameof(NoAddresses))]
    public void What_it_can_not_write_to_is_none_and_is_said_once(string? text)
    {
        var violations = new Violations();
        Assert.Null(EmailAddress.Parse(text, violations, "/email"));
        Assert.Equal(["/email"], violations.ToError().Pointers());
    }

    [Fact]
    public void Exactly_what_an_atom_is_made_of_may_stand_before_the_at()
    {
        var allowed = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code)
            .Where(c => EmailAddress.Find($"a{c}b@example.com") is not null);
        var expected = Enumerable.Range(0, 128).Select(code => (char)code)
            .Where(c => char.IsAsciiLetterOrDigit(c) || c == '.' || Signs.Contains(c, StringComparison.Ordinal));
        Assert.Equal(expected, allowed);
    }

    [Fact]
    public void What_is_kept_is_ascii_on_one_line_and_reads_back_as_it_is()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (EmailAddress.Find($"ada@ex{(char)code}ample.com") is not { } address)
                continue;
            Assert.All(address.Value, c => Assert.InRange(c, '!', '~'));
            Assert.Equal(address.Value, EmailAddress.Find(address.Value)?.Value);
        }
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Before_the_at_stand_up_to_64_characters(int length, bool isAddress) =>
        Assert.Equal(isAddress, EmailAddress.Find($"{new string('a', length)}@example.com") is not null);

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void The_whole_has_up_to_254(int length, bool isAddress)
    {
        var domain = LongDomain;
        Assert.Equal(isAddress, EmailAddress.Find($"{new string('a', length - 1 - domain.Length)}@{domain}") is not null);
    }

    [Fact]
    public void A_domain_that_grows_too_long_in_ascii_is_none()
    {
        var labels = string.Join('.', Enumerable.Repeat("üüüüüüüüüüüüüüüüüüüüüüüüü", 8));
        Assert.InRange($"ada@{labels}.com".Length, 1, EmailAddress.MaxLength);
        Assert.Null(EmailAddress.Find($"{new string('a', 40)}@{labels}.com"));
    }

    [Fact]
    public void All_spellings_of_one_mailbox_are_the_same()
    {
        var spellings = new[] { "Ada@Example.com", "ada@example.COM", " ADA@EXAMPLE.com " }.Select(EmailAddress.Find).ToList();
        Assert.Single(spellings.Distinct());
        Assert.Single(spellings.Select(address => address!.GetHashCode()).Distinct());
        Assert.NotEqual(EmailAddress.Find("ada@example.com"), EmailAddress.Find("ada@example.org"));
    }

    [Fact]
    public void What_is_written_by_the_way_does_not_tell_it() =>
        Assert.DoesNotContain("ada", $"{EmailAddress.Find("ada@example.com")}", StringComparison.Ordinal);
}
