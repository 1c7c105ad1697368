using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Pages;

[Collection(SharedDesk.Name)]
public sealed partial class AccountPageTests(DeskFixture desk)
{
    [DeskTheory]
    [InlineData("/confirm-email", "api/auth/confirm-email", "button")]
    [InlineData("/reset-password", "api/auth/reset-password", "password")]
    [InlineData("/welcome", "api/auth/reset-password", "password")]
    [InlineData("/forgot-password", "api/auth/forgot-password", "email")]
    public async Task Each_page_has_a_form_for_its_call(string path, string call, string field)
    {
        var page = (await desk.GetAsync(null, path)).Is(200);

        Assert.Equal("text/html; charset=utf-8", page.Headers["Content-Type"]);
        Assert.Single(Forms().Matches(page.Text));
        Assert.Contains($"data-call=\"{call}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains(field, page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Placeholders(), page.Text);
    }

    [DeskTheory]
    [MemberData(nameof(Paths))]
    public async Task Nothing_runs_in_a_page_but_its_own_script_and_style(string path)
    {
        var page = (await desk.GetAsync(null, path)).Is(200);
        var policy = page.Headers["Content-Security-Policy"].Split("; ");

        Assert.Contains("default-src 'none'", policy);
        Assert.Contains($"script-src {HashOf(page.Text, "script")}", policy);
        Assert.Contains($"style-src {HashOf(page.Text, "style")}", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Contains("form-action 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotMatch(Inline(), page.Text);
        Assert.DoesNotMatch(Elsewhere(), page.Text);
    }

    [DeskTheory]
    [MemberData(nameof(Paths))]
    public async Task No_page_is_kept_framed_or_told_of(string path)
    {
        var page = (await desk.GetAsync(null, path)).Is(200);

        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Equal("DENY", page.Headers["X-Frame-Options"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
    }

    [DeskTheory]
    [MemberData(nameof(Paths))]
    public async Task A_scanner_that_looks_ahead_is_answered_without_a_body(string path)
    {
        var whole = (await desk.GetAsync(null, path)).Is(200);
        var head = (await desk.CallAsync(null, "HEAD", path)).Is(200);

        Assert.Empty(head.Text);
        Assert.Equal(whole.Headers["Content-Length"], head.Headers["Content-Length"]);
        Assert.Equal(whole.Headers["Content-Security-Policy"], head.Headers["Content-Security-Policy"]);
    }

    [DeskTheory]
    [MemberData(nameof(Paths))]
    public async Task What_stands_in_the_address_stays_out_of_the_page(string path)
    {
        var plain = (await desk.GetAsync(null, path)).Is(200);
        Assert.Equal(plain.Text, (await desk.GetAsync(null, $"{path}?token=abc&x=<script>")).Is(200).Text);
    }

    public static TheoryData<string> Paths => ["/confirm-email", "/reset-password", "/welcome", "/forgot-password"];

    private static string HashOf(string page, string element)
    {
        var text = page.Split($"<{element}>")[1].Split($"</{element}>")[0];
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
    }

    [GeneratedRegex("<form ")]
    private static partial Regex Forms();

    /// <summary>What the layout has for others to fill in.</summary>
    [GeneratedRegex("{(title|content|style|script)}")]
    private static partial Regex Placeholders();

    /// <summary>What such a policy forbids: handlers and styles in attributes.</summary>
    [GeneratedRegex(@"<[^>]+\s(on\w+|style)=")]
    private static partial Regex Inline();

    [GeneratedRegex(@"(src|href|action)=""?(https?:)?//")]
    private static partial Regex Elsewhere();
}
