namespace HelpDesk.Functions.Http;

/// <summary>The desk's own secret for what it hands out and wants back unchanged.</summary>
public interface ISecretKeys
{
    /// <summary>32 bytes, the same on every instance.</summary>
    ValueTask<byte[]> CursorKeyAsync(CancellationToken cancellationToken);

    /// <summary>From which the secrets of API keys are worked out again; 32 bytes, the same on every instance.</summary>
    ValueTask<byte[]> ApiKeyKeyAsync(CancellationToken cancellationToken);

    /// <summary>By which the addresses are signed that mails about tickets are answered to; 32 bytes, the same on every instance.
    /// </summary>
    ValueTask<byte[]> ReplyAddressKeyAsync(CancellationToken cancellationToken);
}
