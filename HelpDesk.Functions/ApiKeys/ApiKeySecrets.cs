using System.Security.Cryptography;
using System.Text;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.ApiKeys;

/// <summary>
/// Random secrets; and for a command with an Idempotency-Key one that is worked out from that key, which is stored only as a
/// hash, and a secret of the desk's own. Whoever has only one of the two learns nothing.
/// </summary>
internal sealed class ApiKeySecrets(ISecretKeys keys) : IApiKeySecrets
{
    public ApiKeyId NewId() => ApiKeyId.Of(RandomNumberGenerator.GetBytes(ApiKeyId.Size));

    public async ValueTask<ApiKeySecret> MakeAsync(ApiKeyId id, RetryKey? retry, CancellationToken cancellationToken)
    {
        if (retry is null)
            return new(RandomNumberGenerator.GetBytes(ApiKeySecret.Size));

        // The first two have no line break, so no two commands say the same.
        var info = Encoding.UTF8.GetBytes($"{id}\n{retry.Key}\n{retry.Caller}");
        var key = await keys.ApiKeyKeyAsync(cancellationToken);
        return new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, ApiKeySecret.Size, salt: [], info));
    }
}
