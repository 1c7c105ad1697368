using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Where the parts of a key come from that nobody can guess.</summary>
public interface IApiKeySecrets
{
    ApiKeyId NewId();

    /// <summary>A new one; for a command that may be tried again always the same, although nobody keeps it.</summary>
    ValueTask<ApiKeySecret> MakeAsync(ApiKeyId id, RetryKey? retry, CancellationToken cancellationToken);
}
