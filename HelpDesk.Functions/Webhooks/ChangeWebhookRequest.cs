using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

/// <summary>What is to be changed; what is left out stays.</summary>
internal sealed record ChangeWebhookRequest(
    [property: StringLength(WebhookLimits.Url), Description(CreateWebhookRequest.UrlRule)] Optional<string> Url,
    [property: MinLength(1), Description(CreateWebhookRequest.EventsRule)] Optional<IReadOnlyList<string?>> Events,
    [property: Description("True, said of one that fails, also ends its rest.")] Optional<bool> Active)
{
    public WebhookEditInput ToInput() => new()
    {
        Url = Url.IsGiven ? Url.Value : default(Optional<string?>),
        Events = Events.IsGiven ? new(Events.Value) : default(Optional<IReadOnlyList<string?>?>),
        Active = Active.IsGiven ? Active.Value : default(Optional<bool?>),
    };
}
