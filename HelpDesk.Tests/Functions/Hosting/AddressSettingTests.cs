using HelpDesk.Functions.Hosting;
using Microsoft.Extensions.Configuration;

namespace HelpDesk.Tests.Functions.Hosting;

public sealed class AddressSettingTests
{
    [Theory]
    [InlineData("https://desk.example.com", "https://desk.example.com/welcome")]
    [InlineData("https://desk.example.com/", "https://desk.example.com/welcome")]
    [InlineData(" https://example.com:8443/desk ", "https://example.com:8443/desk/welcome")]
    [InlineData("https://example.com/desk/", "https://example.com/desk/welcome")]
    [InlineData("http://localhost:5173", "http://localhost:5173/welcome")]
    public void Links_begin_with_the_address_that_is_set(string address, string link) =>
        Assert.Equal(link, AddressSetting.Read(Settings.Of($"Address={address}")).Of("welcome").AbsoluteUri);

    [Theory]
    [InlineData("desk.azurewebsites.net", "https://desk.azurewebsites.net/")]
    [InlineData("localhost:8080", "http://localhost:8080/")]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData(null, "http://localhost:7071/")]
    public void Otherwise_with_the_name_that_the_platform_gives(string? name, string link)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("WEBSITE_HOSTNAME", name)]).Build();
        Assert.Equal(link, AddressSetting.Read(settings).Root.AbsoluteUri);
    }

    [Fact]
    public void A_token_stands_where_no_server_sees_it_and_arrives_whole() => Assert.Equal(
        "https://desk.example.com/welcome#token=a%2Bb%2F%3D%26c-_",
        AddressSetting.Read(Settings.Of("Address=https://desk.example.com")).Of("welcome", "a+b/=&c-_").AbsoluteUri);

    [Theory]
    [InlineData("desk.example.com")]
    [InlineData("/desk")]
    [InlineData("ftp://desk.example.com")]
    [InlineData("https://desk.example.com?a=b")]
    [InlineData("https://desk.example.com#a")]
    [InlineData("https://ada@desk.example.com")]
    [InlineData("http://desk.example.com")]
    public void What_makes_no_sense_stops_the_start_and_is_named(string address)
    {
        var wrong = Assert.Throws<SettingException>(() => AddressSetting.Read(Settings.Of($"Address={address}")));
        Assert.StartsWith("HelpDesk__Address: ", wrong.Message, StringComparison.Ordinal);
    }
}
