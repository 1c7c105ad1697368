using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>Identity's own token provider, once for each kind: how long a link is good depends on what it is for.</summary>
internal sealed class MailTokenProviders(IDataProtectionProvider protection, ILoggerFactory logs)
    : IConfigureOptions<IdentityOptions>
{
    public static string Name(MailTokenKind kind) => kind.ToString();

    public static TimeSpan Lifetime(MailTokenKind kind) =>
        kind is MailTokenKind.ResetPassword ? TimeSpan.FromHours(1) : TimeSpan.FromDays(7);

    public void Configure(IdentityOptions options)
    {
        foreach (var kind in Enum.GetValues<MailTokenKind>())
            options.Tokens.ProviderMap[Name(kind)] = new(typeof(DataProtectorTokenProvider<Account>))
            {
                ProviderInstance = Make(kind),
            };
    }

    private DataProtectorTokenProvider<Account> Make(MailTokenKind kind) => new(
        protection,
        Options.Create(new DataProtectionTokenProviderOptions { Name = Name(kind), TokenLifespan = Lifetime(kind) }),
        logs.CreateLogger<DataProtectorTokenProvider<Account>>());
}
