namespace HelpDesk.Functions.Http;

/// <summary>
/// Where people reach the desk from outside; every link that leaves the desk begins with it. Never taken from a request: its Host
/// is what the caller says, and would lead somebody else's token to the caller's own server.
/// </summary>
internal sealed record DeskAddress
{
    public DeskAddress(Uri root) =>
        Root = root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");

    /// <summary>Ends with a slash.</summary>
    public Uri Root { get; }

    public Uri Of(string path) => new(Root, path);

    /// <summary>The token stands behind the #, which a browser sends to nobody.</summary>
    public Uri Of(string path, string token) => new(Root, $"{path}#token={Uri.EscapeDataString(token)}");
}
