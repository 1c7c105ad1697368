using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Functions.Hosting;

public sealed class EntraRegistrationTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_an_application_there_is_no_sign_in_by_Entra(string? clientId) =>
        Assert.Empty(Add(clientId, "https://login.microsoftonline.com/", "contoso.onmicrosoft.com"));

    [Fact]
    public void With_an_application_there_is_one_more_way_to_say_who_one_is() => Assert.Single(
        Add("client", "https://login.microsoftonline.com/", "contoso.onmicrosoft.com"),
        service => service.ServiceType == typeof(ICallerKind));

    [Theory]
    [InlineData(null, "contoso.onmicrosoft.com", "AzureAd__Instance: ")]
    [InlineData("login.microsoftonline.com", "contoso.onmicrosoft.com", "AzureAd__Instance: ")]
    [InlineData("http://login.microsoftonline.com/", "contoso.onmicrosoft.com", "AzureAd__Instance: ")]
    [InlineData("https://login.microsoftonline.com/", null, "AzureAd__TenantId: ")]
    [InlineData("https://login.microsoftonline.com/", " ", "AzureAd__TenantId: ")]
    public void Half_a_configuration_stops_the_start(string? instance, string? tenant, string sentence) => Assert.StartsWith(
        sentence, Assert.Throws<SettingException>(() => Add("client", instance, tenant)).Message, StringComparison.Ordinal);

    private static ServiceCollection Add(string? clientId, string? instance, string? tenant)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureAd:ClientId"] = clientId,
            ["AzureAd:Instance"] = instance,
            ["AzureAd:TenantId"] = tenant,
        }).Build();
        var services = new ServiceCollection();
        services.AddEntra(configuration);
        return services;
    }
}
