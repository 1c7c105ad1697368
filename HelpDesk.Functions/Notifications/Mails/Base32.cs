namespace HelpDesk.Functions.Notifications.Mails;

/// <summary>Bytes as lower-case letters and digits (RFC 4648, 6), for places that don't tell upper from lower case.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private const int Bits = 5;

    /// <summary>Without padding.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + Bits - 1) / Bits];
        for (var i = 0; i < text.Length; i++)
        {
            var value = 0;
            for (var bit = i * Bits; bit < (i + 1) * Bits; bit++)
                value = (value << 1) | (bit / 8 < bytes.Length ? (bytes[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
            text[i] = Alphabet[value];
        }

        return new(text);
    }
}
