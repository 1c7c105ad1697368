using System.Text.Json;

namespace HelpDesk.Load.Desk;

/// <summary>A mail as somebody else's parser reads it; what only a server knows is null in one read from a file.</summary>
internal sealed record ReadMail(
    Mailbox From,
    IReadOnlyList<Mailbox> To,
    string Subject,
    string MessageId,
    DateTimeOffset Date,
    IReadOnlyList<string[]> Headers,
    string Text,
    string Html,
    int Attachments,
    string Raw,
    string? Sender = null,
    IReadOnlyList<string>? Recipients = null,
    bool? Secure = null,
    string? User = null,
    DateTimeOffset? TakenAt = null)
{
    private static readonly JsonSerializerOptions Web = JsonSerializerOptions.Web;

    public static ReadMail Parse(string json) => JsonSerializer.Deserialize<ReadMail>(json, Web)!;

    /// <summary>All values of a header, by its name in lower case.</summary>
    public IReadOnlyList<string> Header(string name) => [.. Headers.Where(one => one[0] == name).Select(one => one[1])];
}
