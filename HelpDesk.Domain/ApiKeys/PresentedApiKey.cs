namespace HelpDesk.Domain.ApiKeys;

/// <summary>A key that somebody sent: well-formed, and whether it is one of the desk's is still to be seen.</summary>
public sealed record PresentedApiKey(ApiKeyId Id, ApiKeySecret Secret);
