namespace HelpDesk.Domain.Webhooks;

/// <summary>Hears of webhooks that go off by themselves: somebody ought to look after them.</summary>
public interface ISwitchOffs
{
    void Tell(WebhookId webhook, SwitchOffReason reason);
}
