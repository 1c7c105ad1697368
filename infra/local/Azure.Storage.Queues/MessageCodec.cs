namespace Azure.Storage.Queues;

internal static class MessageCodec
{
    public static string? Encode(BinaryData? body, QueueMessageEncoding encoding) => (body, encoding) switch
    {
        (null, _) => null,
        (_, QueueMessageEncoding.None) => body.ToString(),
        (_, QueueMessageEncoding.Base64) => Convert.ToBase64String(body),
        _ => throw new ArgumentException($"Unsupported message encoding {encoding}", nameof(encoding)),
    };

    /// <summary>What is not base64 throws a FormatException, and with it the whole batch: so does the real client.</summary>
    public static BinaryData Decode(string text, QueueMessageEncoding encoding) =>
        encoding == QueueMessageEncoding.Base64 ? new(Convert.FromBase64String(text)) : new(text);
}
