using Microsoft.Extensions.Configuration;
using Microsoft.Identity.Web;

namespace HelpDesk.Tests.StandIns.Identity;

public sealed class EntraApplicationTests
{
    [Theory]
    [InlineData("https://login.example.com/", "contoso.example", null, "https://login.example.com/contoso.example/v2.0")]
    [InlineData("https://login.example.com", "common", "", "https://login.example.com/common/v2.0")]
    [InlineData(null, null, "https://login.example.com/common/", "https://login.example.com/common/v2.0")]
    [InlineData(null, null, "https://login.example.com/common/v2.0/", "https://login.example.com/common/v2.0")]
    [InlineData("https://a.example", "b", "https://c.example/d", "https://c.example/d/v2.0")]
    public void The_authority_is_that_of_version_2(string? instance, string? tenant, string? authority, string expected) =>
        Assert.Equal(expected, Read("client", instance, tenant, authority).Authority);

    [Theory]
    [InlineData("ClientId", "", "https://login.example.com", "common")]
    [InlineData("Instance", "client", null, "common")]
    [InlineData("TenantId", "client", "https://login.example.com", "")]
    public void What_is_missing_is_named(string missing, string? clientId, string? instance, string? tenant) =>
        Assert.Equal(missing, Assert.Throws<ArgumentNullException>(() => Read(clientId, instance, tenant, null)).ParamName);

    private static EntraApplication Read(string? clientId, string? instance, string? tenant, string? authority) =>
        EntraApplication.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureAd:ClientId"] = clientId,
            ["AzureAd:Instance"] = instance,
            ["AzureAd:TenantId"] = tenant,
            ["AzureAd:Authority"] = authority,
        }).Build().GetSection("AzureAd"));
}
