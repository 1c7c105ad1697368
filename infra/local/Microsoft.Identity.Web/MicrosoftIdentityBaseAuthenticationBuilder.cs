namespace Microsoft.Identity.Web;

/// <summary>What calls could be chained to; nothing that is needed here.</summary>
public class MicrosoftIdentityBaseAuthenticationBuilder
{
    internal MicrosoftIdentityBaseAuthenticationBuilder()
    {
    }
}
