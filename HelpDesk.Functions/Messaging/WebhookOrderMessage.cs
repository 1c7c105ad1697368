using System.Text.Json;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Messaging;

/// <summary>
/// What queue <c>webhooks</c> carries: what is to be sent to which webhooks, pointers with a name and a version, as
/// <see cref="TicketChangeMessage"/> is. Never an address, a secret or a word of what was said.
/// </summary>
internal sealed record WebhookOrderMessage(string Name, int Version, IReadOnlyList<DeliveryMessage> Deliveries)
{
    private const string ThisName = "webhook-order";

    private const int ThisVersion = 1;

    public static string Write(IReadOnlyList<DeliveryOrder> orders) => JsonSerializer.Serialize(
        new WebhookOrderMessage(ThisName, ThisVersion, [.. orders.Select(DeliveryMessage.Of)]),
        MessageJson.Default.WebhookOrderMessage);

    public static IReadOnlyList<DeliveryOrder> Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.WebhookOrderMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        return [.. message.Deliveries.Select(delivery => delivery.ToOrder())];
    }
}
