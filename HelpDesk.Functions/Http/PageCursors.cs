using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Turns a place in a list into a cursor that tells nothing, can't be forged, and is good only for the caller and the filter that
/// it was made for: encrypted by AES-GCM, with the filter and the caller as what must be said again to open it.
/// </summary>
public sealed class PageCursors(ISecretKeys keys)
{
    /// <summary>Room for a row key and some ticket ids; an address with such a cursor still fits every server's limit.</summary>
    private const int MaxPosition = 2_000;

    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;

    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    private static readonly int MaxLength = Base64Url.GetEncodedLength(NonceSize + TagSize + MaxPosition);

    public async ValueTask<string> WriteAsync(string position, string scope, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetBytes(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxPosition, nameof(position));
        var cursor = new byte[NonceSize + TagSize + text.Length];
        var (nonce, tag, cipher) = Parts(cursor);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(await keys.CursorKeyAsync(cancellationToken), TagSize);
        aes.Encrypt(nonce.Span, text, cipher.Span, tag.Span, Encoding.UTF8.GetBytes(scope));
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>Where the list that was asked for goes on; null: nowhere.</summary>
    public async ValueTask<string?> NextAsync(HttpRequest request, string? position, CancellationToken cancellationToken) =>
        position is null ? null : await WriteAsync(position, ListScope.Of(request), cancellationToken);

    /// <summary>Null: not a cursor of ours, or one for something else.</summary>
    public async ValueTask<string?> ReadAsync(string cursor, string scope, CancellationToken cancellationToken)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor, out var length) || length <= NonceSize + TagSize)
            return null;

        var (nonce, tag, cipher) = Parts(Base64Url.DecodeFromChars(cursor));
        var text = new byte[cipher.Length];
        using var aes = new AesGcm(await keys.CursorKeyAsync(cancellationToken), TagSize);
        try
        {
            aes.Decrypt(nonce.Span, cipher.Span, tag.Span, text, Encoding.UTF8.GetBytes(scope));
            return Encoding.UTF8.GetString(text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] cursor) =>
        (cursor.AsMemory(0, NonceSize), cursor.AsMemory(NonceSize, TagSize), cursor.AsMemory(NonceSize + TagSize));
}
