using HelpDesk.Domain.ApiKeys;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.ApiKeys;

public sealed class ApiKeyTextTests
{
    /// <summary>Somebody has it in a configuration file: it must be read for ever.</summary>
    private const string Known = "hd_00010203040506070809"
        + "_000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f_aa94ef94";

    private static readonly ApiKeyId Id = ApiKeyId.Of(Bytes(ApiKeyId.Size));

    private static readonly ApiKeySecret Secret = new(Bytes(ApiKeySecret.Size));

    private static readonly string Text = ApiKeyText.Write(Id, Secret);

    [Fact]
    public void A_key_is_written_as_it_always_was() => Assert.Equal(Known, Text);

    [Fact]
    public void A_key_that_was_written_is_read()
    {
        var read = ApiKeyText.Find(Known)!;
        Assert.Equal(Id, read.Id);
        Assert.True(Secret.ToHash().IsOf(read.Secret));
    }

    [Fact]
    public void A_slip_anywhere_makes_it_no_key()
    {
        for (var i = 0; i < Text.Length; i++)
        {
            foreach (var other in "0aAgz_- \u00e4".Where(other => other != Text[i]))
                Assert.Null(ApiKeyText.Find($"{Text[..i]}{other}{Text[(i + 1)..]}"));
            Assert.Null(ApiKeyText.Find(Text.Remove(i, 1)));
            Assert.Null(ApiKeyText.Find(Text.Insert(i, "_")));
            Assert.Null(ApiKeyText.Find(Text[..i]));
            if (i > 0 && Text[i] != Text[i - 1])
                Assert.Null(ApiKeyText.Find($"{Text[..(i - 1)]}{Text[i]}{Text[i - 1]}{Text[(i + 1)..]}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("hd")]
    [InlineData("hd___")]
    [InlineData("____________________")]
    public void Other_texts_are_no_keys(string text) => Assert.Null(ApiKeyText.Find(text));

    [Fact]
    public void Nothing_around_a_key_belongs_to_it()
    {
        string[] others = [$" {Text}", $"{Text} ", $"{Text}\n", $"{Text},{Text}", $"Bearer {Text}", Text.ToUpperInvariant()];
        Assert.All(others, other => Assert.Null(ApiKeyText.Find(other)));
    }

    [Theory]
    [InlineData("0123456789abcdef0123", true)]
    [InlineData("0123456789ABCDEF0123", false)]
    [InlineData("0123456789abcdef012", false)]
    [InlineData("0123456789abcdef01234", false)]
    [InlineData("0123456789abcdef012/", false)]
    [InlineData("", false)]
    public void An_id_is_twenty_hex_digits(string text, bool isId) => Assert.Equal(isId, ApiKeyId.Find(text) is not null);

    [Fact]
    public void What_holds_a_secret_does_not_say_it()
    {
        var (key, hash) = (Given.ApiKey(), Secret.ToHash());
        object[] all =
            [Secret, hash, ApiKeyText.Find(Text)!, new IssuedApiKey(key, Text), new KeptApiKey(key, hash)];
        foreach (var one in all)
            Assert.DoesNotContain(Secret.ToText(), $"{one}", StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)i)];
}
