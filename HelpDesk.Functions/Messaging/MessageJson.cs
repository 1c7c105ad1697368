using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Functions.Messaging;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TicketChangeMessage))]
[JsonSerializable(typeof(PersonChangeMessage))]
[JsonSerializable(typeof(RebuildStepMessage))]
[JsonSerializable(typeof(ReportRebuildStepMessage))]
[JsonSerializable(typeof(MailOrderMessage))]
[JsonSerializable(typeof(DigestOrderMessage))]
[JsonSerializable(typeof(ReportOrderMessage))]
[JsonSerializable(typeof(MessageName))]
[JsonSerializable(typeof(WebhookOrderMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;
