using System.Buffers.Text;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpDesk.Tests.StandIns.Identity;

public sealed class AudienceRuleTests
{
    [Theory]
    [InlineData("2.0", "client", true)]
    [InlineData("2.0", "api://client", false)]
    [InlineData("1.0", "api://client", true)]
    [InlineData("1.0", "client", false)]
    [InlineData("3.0", "client", false)]
    public void Each_version_names_the_application_in_its_own_way(string version, string audience, bool isGood) =>
        Assert.Equal(isGood, IsGood(version, audience, new TokenValidationParameters()));

    [Theory]
    [InlineData("api://desk", true)]
    [InlineData("client", false)]
    public void A_configured_audience_is_the_only_one(string audience, bool isGood)
    {
        Assert.Equal(isGood, IsGood("2.0", audience, new() { ValidAudience = "api://desk" }));
        Assert.Equal(isGood, IsGood("2.0", audience, new() { ValidAudiences = ["https://desk.example", "api://desk"] }));
    }

    private static bool IsGood(string version, string audience, TokenValidationParameters rules)
    {
        var token = new JsonWebToken($"{Part("""{"alg":"none"}""")}.{Part($$"""{"ver":"{{version}}"}""")}.");
        try
        {
            return new AudienceRule("client").Validate([audience], token, rules);
        }
        catch (SecurityTokenInvalidAudienceException)
        {
            return false;
        }
    }

    private static string Part(string json) => Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(json));
}
