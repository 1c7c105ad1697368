using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>Ids and secrets that count up; for a command that may be tried again the secret is the one of its key's id.</summary>
internal sealed class CountedApiKeySecrets : IApiKeySecrets
{
    private byte _last;

    public ApiKeyId NewId() => ApiKeyId.Of([.. new byte[ApiKeyId.Size - 1], ++_last]);

    public ValueTask<ApiKeySecret> MakeAsync(ApiKeyId id, RetryKey? retry, CancellationToken cancellationToken)
    {
        var bytes = new byte[ApiKeySecret.Size];
        bytes[0] = retry is null ? ++_last : Convert.FromHexString(id.Value)[^1];
        return new(new ApiKeySecret(bytes));
    }
}
