using System.Text.RegularExpressions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What no log of a desk may hold: passwords, tokens, keys and addresses.</summary>
internal static partial class SecretsInLog
{
    /// <summary>The lines that are there to be read by whoever starts the desk.</summary>
    private static readonly string[] Meant = ["Sign in with the password ", "This desk has no admin yet. "];

    private static readonly string[] Passwords = [DeskTokens.Password, AccountCalls.Password];

    public static void None(string log) => Assert.Empty(Find(log));

    public static IReadOnlyList<string> Find(string log) =>
    [
        .. log.Split('\n').Where(line => !Meant.Any(text => line.Contains(text, StringComparison.Ordinal)))
            .Where(line => Token().IsMatch(line) || Address().IsMatch(line)
                || Passwords.Any(password => line.Contains(password, StringComparison.Ordinal))),
    ];

    /// <summary>Of data protection, of Entra, an API key, a webhook, or the link in a mail.</summary>
    [GeneratedRegex(@"CfDJ8[\w-]{16}|eyJ[\w-]{10,}\.|hd_[0-9a-f]{20}_|whsec_|token=", RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Address();
}
