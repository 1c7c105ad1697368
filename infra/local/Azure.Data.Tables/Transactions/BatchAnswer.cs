using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Transactions;

/// <summary>The answers to the parts of a batch, in their order; one only, if it failed.</summary>
internal static class BatchAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    public static IReadOnlyList<Response> Parse(Response response)
    {
        var text = Encoding.UTF8.GetString(response.Content.ToMemory().Span);
        var parts = new List<Response>();
        var start = text.IndexOf(StatusLine, StringComparison.Ordinal);
        while (start >= 0)
        {
            var end = text.IndexOf("\n--", start, StringComparison.Ordinal);
            var part = end < 0 ? text[start..] : text[start..end];
            parts.Add(Part(part));
            start = end < 0 ? -1 : text.IndexOf(StatusLine, end, StringComparison.Ordinal);
        }

        return parts.Count > 0 ? parts : throw new InvalidDataException("The answer to the batch holds no answer to any part.");
    }

    private static BatchPartResponse Part(string text)
    {
        using var reader = new StringReader(text);
        var status = reader.ReadLine()![StatusLine.Length..].Split(' ', 2);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = Encoding.UTF8.GetBytes(reader.ReadToEnd().Trim());
        var code = int.Parse(status[0], CultureInfo.InvariantCulture);
        return new BatchPartResponse(code, status.Length > 1 ? status[1] : "", headers, body);
    }
}
