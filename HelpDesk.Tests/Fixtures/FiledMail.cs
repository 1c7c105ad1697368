using System.Text;
using System.Text.RegularExpressions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A mail in a file, read just as far as tests need it.</summary>
internal sealed partial record FiledMail(string Raw)
{
    private readonly string[] _parts = Raw.Split("\r\n\r\n");

    /// <summary>The text for people who read no HTML.</summary>
    public string Text
    {
        get
        {
            var part = Raw[Raw.IndexOf("text/plain", StringComparison.Ordinal)..].Split("\r\n----boundary", 2)[0];
            var (head, body) = part.Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : ("", "");
            return head.Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
                : body;
        }
    }

    /// <summary>What stands in its link; it must have one.</summary>
    public string Token => TokenInLink().Match(Raw) is { Success: true } match
        ? Uri.UnescapeDataString(match.Groups[1].Value)
        : throw new InvalidOperationException($"There is no token in:\n{Text}");

    public bool IsTo(string address) => _parts[0].Split("\r\n").Any(line =>
        line.StartsWith("To:", StringComparison.Ordinal)
        && (line.EndsWith($"<{address}>", StringComparison.OrdinalIgnoreCase)
            || line.Equals($"To: {address}", StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex("#token=([^\\s\"<]+)")]
    private static partial Regex TokenInLink();
}
