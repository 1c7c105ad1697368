using System.Buffers;
using System.Text;

namespace HelpDesk.Functions.Http;

/// <summary>A request's body as it came.</summary>
internal static class BodyBytes
{
    /// <summary>Null: more than is allowed; the rest is left to the server to throw away.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
            return null;

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            var isTooLarge = read.Buffer.Length > maxBytes;
            if (isTooLarge || read.IsCompleted)
            {
                var bytes = isTooLarge ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Some editors begin each file with a byte order mark; RFC 8259, 8.1 lets a reader overlook it.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
}
