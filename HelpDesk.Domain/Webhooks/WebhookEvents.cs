using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Webhooks;

/// <summary>The events' words of the contract: what it is about, a dot, and what happened.</summary>
public static class WebhookEvents
{
    private static readonly Dictionary<WebhookEvent, string> Words = new()
    {
        [WebhookEvent.TicketOpened] = "ticket.opened",
        [WebhookEvent.TicketReplied] = "ticket.replied",
        [WebhookEvent.TicketNoted] = "ticket.noted",
        [WebhookEvent.TicketAssigned] = "ticket.assigned",
        [WebhookEvent.TicketUnassigned] = "ticket.unassigned",
        [WebhookEvent.TicketStatusChanged] = "ticket.status-changed",
        [WebhookEvent.TicketEdited] = "ticket.edited",
        [WebhookEvent.TicketFollowed] = "ticket.followed",
        [WebhookEvent.TicketUnfollowed] = "ticket.unfollowed",
        [WebhookEvent.TicketRemoved] = "ticket.removed",
        [WebhookEvent.TicketRestored] = "ticket.restored",
        [WebhookEvent.ReportReady] = "report.ready",
        [WebhookEvent.WebhookTest] = "webhook.test",
    };

    private static readonly Dictionary<string, WebhookEvent> Values =
        Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Those that a webhook may be told of, in their order. A test comes unasked, and a report where somebody has
    /// subscribed to it.</summary>
    public static IReadOnlyList<WebhookEvent> All { get; } =
        [.. Words.Keys.Where(one => one is not (WebhookEvent.WebhookTest or WebhookEvent.ReportReady))];

    public static string Word(this WebhookEvent what) => Words[what];

    public static WebhookEvent Parse(string word) => Values[word];

    /// <summary>Null: nothing that a webhook may be told of.</summary>
    public static WebhookEvent? Find(string? word) =>
        word is not null && Values.TryGetValue(word, out var what) && All.Contains(what) ? what : null;

    public static WebhookEvent Of(TicketEventKind kind) => kind switch
    {
        TicketEventKind.Opened => WebhookEvent.TicketOpened,
        TicketEventKind.Replied => WebhookEvent.TicketReplied,
        TicketEventKind.Noted => WebhookEvent.TicketNoted,
        TicketEventKind.Assigned => WebhookEvent.TicketAssigned,
        TicketEventKind.Unassigned => WebhookEvent.TicketUnassigned,
        TicketEventKind.StatusChanged => WebhookEvent.TicketStatusChanged,
        TicketEventKind.Edited => WebhookEvent.TicketEdited,
        TicketEventKind.Followed => WebhookEvent.TicketFollowed,
        TicketEventKind.Unfollowed => WebhookEvent.TicketUnfollowed,
        TicketEventKind.Removed => WebhookEvent.TicketRemoved,
        TicketEventKind.Restored => WebhookEvent.TicketRestored,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
