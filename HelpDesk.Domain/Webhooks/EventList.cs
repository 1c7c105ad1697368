using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>The events of which a webhook is told.</summary>
internal static class EventList
{
    private static string Choice { get; } = string.Join(", ", WebhookEvents.All.Select(one => one.Word()));

    /// <summary>In the order of <see cref="WebhookEvents.All"/>.</summary>
    public static IReadOnlyList<WebhookEvent> Parse(IReadOnlyList<string?>? raw, Violations violations, string pointer)
    {
        if (raw is null or [])
            violations.Add(pointer, "must name at least one event: a webhook without any is never told of anything");

        var events = new HashSet<WebhookEvent>();
        foreach (var (i, word) in (raw ?? []).Index())
        {
            if (WebhookEvents.Find(word) is not { } what)
                violations.Add($"{pointer}/{i}", $"must be one of {Choice}");
            else if (!events.Add(what))
                violations.Add($"{pointer}/{i}", "must not stand twice");
        }

        return [.. WebhookEvents.All.Where(events.Contains)];
    }
}
