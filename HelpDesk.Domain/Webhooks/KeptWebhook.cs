namespace HelpDesk.Domain.Webhooks;

/// <summary>A webhook as it is kept, with what its requests are signed by.</summary>
/// <param name="IsDeleted">Nothing is sent to it any more; what is left of it keeps a second try from making it again.</param>
public sealed record KeptWebhook(Webhook Webhook, SealedSecret Secret, bool IsDeleted = false);
