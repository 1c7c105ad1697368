using HelpDesk.Functions.Http;

namespace HelpDesk.Tests.Functions.Http;

public sealed class AllowedOriginsTests
{
    [Theory]
    [InlineData("https://desk.example.com")]
    [InlineData("http://localhost:5173")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData("https://xn--bcher-kva.example")]
    [InlineData("https://a.example , https://b.example,")]
    public void Origins_are_written_as_browsers_write_them(string list)
    {
        var origins = AllowedOrigins.Parse(list);
        Assert.All(list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), one => Assert.True(origins.Contains(one)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    public void There_may_be_none(string? list) => Assert.False(AllowedOrigins.Parse(list).Any);

    [Theory]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("desk.example.com")]
    [InlineData("//desk.example.com")]
    [InlineData("https://")]
    [InlineData("https://desk.example.com/")]
    [InlineData("https://desk.example.com/app")]
    [InlineData("https://desk.example.com?x")]
    [InlineData("https://DESK.example.com")]
    [InlineData("HTTPS://desk.example.com")]
    [InlineData("https://desk.example.com:443")]
    [InlineData("https://user@desk.example.com")]
    [InlineData("https://*.example.com")]
    [InlineData("https://b\u00fccher.example")]
    [InlineData("ftp://desk.example.com")]
    [InlineData("https://a.example;https://b.example")]
    [InlineData("https://a.example https://b.example")]
    public void What_no_browser_would_send_is_named(string wrong)
    {
        var error = Assert.Throws<FormatException>(() => AllowedOrigins.Parse($"https://a.example,{wrong}"));
        Assert.Contains($"'{wrong}'", error.Message, StringComparison.Ordinal);
    }
}
