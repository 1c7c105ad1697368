using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The webhooks that went off by themselves.</summary>
internal sealed class SwitchOffsInMemory : ISwitchOffs
{
    public List<(WebhookId Webhook, SwitchOffReason Reason)> Told { get; } = [];

    public void Tell(WebhookId webhook, SwitchOffReason reason) => Told.Add((webhook, reason));
}
