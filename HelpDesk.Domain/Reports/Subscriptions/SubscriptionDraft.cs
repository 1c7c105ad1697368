using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A new subscription that keeps every rule that can be seen by itself.</summary>
public sealed record SubscriptionDraft
{
    internal const string WebhookPointer = "/webhookId";

    internal const string NoWebhook = "must be the id of a webhook";

    private SubscriptionDraft()
    {
    }

    public required Frequency Frequency { get; init; }

    /// <summary>Null: it is sent by e-mail.</summary>
    public required WebhookId? Webhook { get; init; }

    public static Outcome<SubscriptionDraft> Create(SubscriptionDraftInput input)
    {
        var violations = new Violations();
        if (input.Frequency is null)
            violations.Add("/frequency", "must be given");
        if (input.Channel is null)
            violations.Add("/channel", "must be given");
        var webhook = Parse(input, violations);
        return violations.Any
            ? violations.ToError()
            : new SubscriptionDraft { Frequency = input.Frequency!.Value, Webhook = webhook };
    }

    private static WebhookId? Parse(SubscriptionDraftInput input, Violations violations)
    {
        if (input.Channel is not SubscriptionChannel.Webhook)
        {
            if (input.WebhookId is not null)
                violations.Add(WebhookPointer, "must only be given with the channel webhook");
            return null;
        }

        var webhook = input.WebhookId is null ? null : WebhookId.Find(input.WebhookId);
        if (webhook is null)
            violations.Add(WebhookPointer, NoWebhook);
        return webhook;
    }
}
