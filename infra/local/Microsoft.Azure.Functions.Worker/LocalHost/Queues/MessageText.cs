using System.Text;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

internal static class MessageText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(string text, bool base64) => base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>The text as it was sent, or null if it is not what the host expects.</summary>
    public static string? Read(string raw, bool base64)
    {
        if (!base64)
            return raw;
        try
        {
            return Strict.GetString(Convert.FromBase64String(raw));
        }
        catch (Exception unreadable) when (unreadable is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
