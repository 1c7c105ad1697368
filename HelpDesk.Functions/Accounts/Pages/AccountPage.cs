using System.Net.Mime;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Functions.Accounts.Pages;

/// <summary>
/// A small page of its own, so that a link in a mail works whatever front end the desk has. Showing it changes nothing, and only
/// its own script and style run in it.
/// </summary>
internal sealed class AccountPage(string title, string content) : IResult
{
    private static readonly string Layout = Read("layout.html");

    private static readonly string Style = Read("page.css");

    private static readonly string Script = Read("page.js");

    // form-action: without the script a form would put the password into an address.
    private static readonly string Policy = $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private readonly byte[] _body = Encoding.UTF8.GetBytes(Layout
        .Replace("{title}", title, StringComparison.Ordinal)
        .Replace("{content}", Read(content).TrimEnd(), StringComparison.Ordinal)
        .Replace("{style}", Style, StringComparison.Ordinal)
        .Replace("{script}", Script, StringComparison.Ordinal));

    public static AccountPage ConfirmEmail { get; } = new("Confirm your address", "confirm-email.html");

    public static AccountPage ForgotPassword { get; } = new("Forgotten password", "forgot-password.html");

    public static AccountPage ResetPassword { get; } = new("Choose a new password", "reset-password.html");

    public static AccountPage Welcome { get; } = new("Welcome", "welcome.html");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.ContentLength = _body.Length;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(_body, httpContext.RequestAborted);
    }

    private static string Hash(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(AccountPage), file)
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
