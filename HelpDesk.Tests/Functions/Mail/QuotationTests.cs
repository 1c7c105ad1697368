using HelpDesk.Functions.Mail;

namespace HelpDesk.Tests.Functions.Mail;

public sealed class QuotationTests
{
    [Fact]
    public void Lines_stay_and_what_is_no_character_goes() => Assert.Equal(
        "one\n\n  two\tü🐉\nthree", Quotation.Of("\r\none\r\n\r\n  two\tü🐉\0\u001b\rthree\n\n"));

    [Theory]
    [InlineData("x")]
    [InlineData("🐉")]
    public void A_very_long_text_is_cut_between_two_characters_and_says_so(string one)
    {
        var most = string.Concat(Enumerable.Repeat(one, Quotation.Most / one.Length));
        Assert.Equal(most, Quotation.Of(most));

        var cut = Quotation.Of("y" + most);
        Assert.EndsWith(".)", cut, StringComparison.Ordinal);
        Assert.StartsWith("y" + most[..^(2 * one.Length)], cut, StringComparison.Ordinal);
        Assert.All(cut.EnumerateRunes(), rune => Assert.NotEqual(System.Text.Rune.ReplacementChar, rune));
    }
}
