using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Hosting;

/// <summary>Where people reach the desk: as set, otherwise by the name that the platform has given it.</summary>
internal static class AddressSetting
{
    public const string Name = "HelpDesk:Address";

    /// <summary>Set by Azure, and by the tools that run functions on one's own machine.</summary>
    private const string HostName = "WEBSITE_HOSTNAME";

    private static readonly Uri Usual = new("http://localhost:7071");

    public static DeskAddress Read(IConfiguration configuration) => new(
        configuration[Name] is { } address && !string.IsNullOrWhiteSpace(address) ? Parse(address.Trim())
        : configuration[HostName] is { Length: > 0 } host ? Named(host)
        : Usual);

    private static Uri Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri is { UserInfo: "", Query: "", Fragment: "" }
            ? Safe(uri)
            : throw new SettingException(Name, $"'{address}' is no address of a site; write one like https://desk.example.com.");

    private static Uri Safe(Uri uri) => uri.Scheme == "https" || uri.IsLoopback
        ? uri
        : throw new SettingException(Name, $"'{uri}' would send links that open accounts over plain HTTP; use https.");

    private static Uri Named(string host) =>
        new Uri($"http://{host}") is { IsLoopback: true } here ? here : new Uri($"https://{host}");
}
