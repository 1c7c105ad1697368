using HelpDesk.Domain.People;

namespace HelpDesk.Tests.Domain.People;

public sealed class DirectoryNameTests
{
    [Theory]
    [InlineData("Edda Entra", "Edda Entra")]
    [InlineData("  Édda  ", "Édda")]
    [InlineData("Edda\r\nEntra\t", "Edda  Entra")]
    [InlineData("Edda\u2028Entra", "Edda Entra")]
    [InlineData("Edda \ud83d\ude00", "Edda \ud83d\ude00")]
    [InlineData("", null)]
    [InlineData(" \u200b ", null)]
    [InlineData("\n", null)]
    [InlineData(null, null)]
    public void A_name_becomes_one_line_or_none(string? raw, string? name) => Assert.Equal(name, DirectoryName.Find(raw));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("Edda \ufffd", DirectoryName.Find("Edda \ud83d"));

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        Assert.Equal(new string('a', Person.MaxName), DirectoryName.Find(new string('a', Person.MaxName + 1)));
        var almost = new string('a', Person.MaxName - 1);
        Assert.Equal(almost, DirectoryName.Find(almost + "\ud83d\ude00"));
    }
}
