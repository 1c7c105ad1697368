namespace HelpDesk.Domain.Webhooks;

/// <summary>What other programs are told of. Written as its word of <see cref="WebhookEvents"/>; never rename one.</summary>
public enum WebhookEvent
{
    TicketOpened,
    TicketReplied,
    TicketNoted,
    TicketAssigned,
    TicketUnassigned,
    TicketStatusChanged,
    TicketEdited,
    TicketFollowed,
    TicketUnfollowed,
    TicketRemoved,
    TicketRestored,

    /// <summary>Told to the one webhook that a subscription names, whatever its own list says.</summary>
    ReportReady,

    /// <summary>Nothing happened: an admin tries whether it arrives.</summary>
    WebhookTest,
}
