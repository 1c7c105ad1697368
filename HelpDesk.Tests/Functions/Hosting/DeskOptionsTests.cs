using HelpDesk.Functions.Hosting;
using HelpDesk.Functions.Http;
using Microsoft.Extensions.Configuration;

namespace HelpDesk.Tests.Functions.Hosting;

public sealed class DeskOptionsTests
{
    [Fact]
    public void Behind_the_front_end_of_Azure_its_word_on_the_client_counts_and_elsewhere_nobodys()
    {
        Assert.Equal(0, Read().Proxies);
        Assert.Equal(0, Read(("WEBSITE_SITE_NAME", "")).Proxies);
        Assert.Equal(1, Read(("WEBSITE_SITE_NAME", "desk")).Proxies);
        Assert.Equal(1, Read(("CONTAINER_APP_NAME", "desk"), ("HelpDesk:Proxies", " ")).Proxies);
        Assert.Equal(0, Read(("WEBSITE_SITE_NAME", "desk"), ("HelpDesk:Proxies", "0")).Proxies);
        Assert.Equal(2, Read(("HelpDesk:Proxies", "2")).Proxies);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("one")]
    [InlineData("11")]
    [InlineData("99999999999999999999")]
    public void A_number_of_proxies_that_is_none_stops_the_start(string number) => Assert.Contains(
        "HelpDesk__Proxies: ", Assert.Throws<SettingException>(() => Read(("HelpDesk:Proxies", number))).Message);

    [Fact]
    public void Limits_are_there_unless_they_are_set_to_zero()
    {
        Assert.Equal(new RequestLimits(600, 60), Read().Limits);
        Assert.Equal(new RequestLimits(0, 7), Read(("HelpDesk:RateLimit", "0"), ("HelpDesk:AnonymousRateLimit", "7")).Limits);
        Assert.Throws<SettingException>(() => Read(("HelpDesk:RateLimit", "many")));
        Assert.Throws<SettingException>(() => Read(("HelpDesk:AnonymousRateLimit", "-1")));
    }

    private static DeskOptions Read(params (string Name, string Value)[] settings)
    {
        var given = settings.ToDictionary(one => one.Name, string? (one) => one.Value);
        return DeskOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(given).Build());
    }
}
