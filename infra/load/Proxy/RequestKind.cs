namespace HelpDesk.Load.Proxy;

/// <summary>What a storage request is about, without what it names: <c>POST $batch</c>, <c>GET views</c>.</summary>
internal static class RequestKind
{
    public static string Of(string verb, string? path) => $"{verb} {path?.Split('/', '(', '?').ElementAtOrDefault(2)}";
}
