using System.Text.Json;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Messaging;

/// <summary>What queue <c>notifications</c> also carries: whose digest is due, as <see cref="MailOrderMessage"/> is.</summary>
/// <param name="Since">Null: it counts from when it is read, as an order that an admin has put back does.</param>
internal sealed record DigestOrderMessage(
    string Name, int Version, string Person, DateTimeOffset Due, int Tries, DateTimeOffset? Since)
{
    public const string ThisName = "mail-digest";

    private const int ThisVersion = 1;

    public static string Write(DigestOrder order) => Write(order, order.Since);

    /// <inheritdoc cref="MailOrderMessage.WriteAnew"/>
    public static string WriteAnew(DigestOrder order) => Write(order with { Tries = 0 }, since: null);

    public static DigestOrder Read(string text, DateTimeOffset now)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.DigestOrderMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        return new DigestOrder(new PersonId(message.Person), message.Due, message.Tries, message.Since ?? now);
    }

    private static string Write(DigestOrder order, DateTimeOffset? since) => JsonSerializer.Serialize(
        new DigestOrderMessage(ThisName, ThisVersion, order.To.Value, order.Due, order.Tries, since),
        MessageJson.Default.DigestOrderMessage);
}
