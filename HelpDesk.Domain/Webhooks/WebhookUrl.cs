using System.Net;
using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Where a webhook may be sent. What a name leads to is looked at again whenever something is sent there.</summary>
internal static class WebhookUrl
{
    /// <summary>The address as it is asked for, or null and a violation.</summary>
    public static string? Parse(string? raw, WebhookReach reach, Violations violations, string pointer)
    {
        if (TextRules.Parse(raw, WebhookLimits.Url, severalLines: false, violations, pointer) is not { } text)
            return null;
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var url);
        var problem = isAddress ? Problem(text, url!, reach) : "must be an absolute address";
        if (problem is null)
            return url!.AbsoluteUri;

        violations.Add(pointer, problem);
        return null;
    }

    private static string? Problem(string text, Uri url, WebhookReach reach)
    {
        var isHere = url.IsLoopback && reach.Loopback;
        if (!text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !(isHere && text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
            return "must begin with https://";
        if (url.UserInfo.Length > 0)
            return "must not name a user";
        if (text.Contains('#', StringComparison.Ordinal))
            return "must not have a fragment";
        if (!isHere && !MayBePublic(url))
            return "must be an address of the public Internet";
        return url.AbsoluteUri.Length > WebhookLimits.Url ? $"must not be longer than {WebhookLimits.Url} characters" : null;
    }

    private static bool MayBePublic(Uri url)
    {
        var name = url.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(name, out var address))
            return PublicAddress.Is(address);
        return name.Length > 0
            && !url.IsLoopback
            && !name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }
}
