using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

/// <summary>A new webhook. The attributes describe the limits; the domain keeps them.</summary>
internal sealed record CreateWebhookRequest(
    [property: Required, StringLength(WebhookLimits.Url), Description(CreateWebhookRequest.UrlRule)] string? Url,
    [property: Required, MinLength(1), Description(CreateWebhookRequest.EventsRule)] IReadOnlyList<string?>? Events,
    [property: Description("Whether it is told of anything; true if not given.")] bool? Active)
{
    public const string UrlRule = "Where the requests go: an https address of the public Internet.";

    public const string EventsRule =
        "What it is told of, each once: ticket.opened, ticket.replied, ticket.noted, ticket.assigned, ticket.unassigned, "
        + "ticket.status-changed, ticket.edited, ticket.followed, ticket.unfollowed, "
        + "ticket.removed, ticket.restored.";

    public WebhookDraftInput ToInput() => new(Url, Events, Active ?? true);
}
