using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

internal sealed partial class SwitchOffs(ILogger<SwitchOffs> log) : ISwitchOffs
{
    public void Tell(WebhookId webhook, SwitchOffReason reason) => LogSwitchedOff(webhook, reason);

    [LoggerMessage(1, LogLevel.Warning, "Webhook {Webhook} went off by itself ({Reason})")]
    private partial void LogSwitchedOff(WebhookId webhook, SwitchOffReason reason);
}
