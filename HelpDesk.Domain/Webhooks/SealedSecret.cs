namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// A webhook's secret, encrypted: whoever reads what is stored can't sign as the desk. It is opened only to sign, so that a
/// webhook whose key is lost can still be looked at, changed and deleted.
/// </summary>
public sealed class SealedSecret(byte[] bytes)
{
    private readonly byte[] _bytes = bytes;

    public byte[] ToBytes() => [.. _bytes];
}
