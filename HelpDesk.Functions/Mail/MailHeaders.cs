using System.Collections.Frozen;

namespace HelpDesk.Functions.Mail;

internal static class MailHeaders
{
    /// <summary>No person wrote it, and no program shall answer it (RFC 3834, 5; MS-OXCMAIL for Exchange).</summary>
    public static IReadOnlyDictionary<string, string> Automatic { get; } = new Dictionary<string, string>
    {
        ["Auto-Submitted"] = "auto-generated",
        ["X-Auto-Response-Suppress"] = "All",
    }.ToFrozenDictionary();
}
