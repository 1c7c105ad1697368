using System.Collections.Concurrent;

namespace HelpDesk.Load.Soak;

/// <summary>What the desk has promised by a 2xx, and what may or may not have happened because no answer came.</summary>
internal sealed class Ledger
{
    /// <summary>By the title, which no other ticket has.</summary>
    public ConcurrentDictionary<string, int> Opened { get; } = new(StringComparer.Ordinal);

    /// <summary>By the content, which no other message has.</summary>
    public ConcurrentDictionary<string, SaidMessage> Said { get; } = new(StringComparer.Ordinal);

    /// <summary>By ticket and version: how it stood then.</summary>
    public ConcurrentDictionary<(int Ticket, int Version), ChangedTicket> Changed { get; } = [];

    /// <summary>Titles and contents of which nobody knows whether they were taken.</summary>
    public ConcurrentDictionary<string, bool> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>Titles and contents that were refused: they must be nowhere.</summary>
    public ConcurrentDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Answers that should never come, for people to read.</summary>
    public ConcurrentQueue<string> Surprises { get; } = [];

    public override string ToString() =>
        $"{Opened.Count} tickets, {Said.Count} messages, {Changed.Count} changes promised; "
        + $"{Refused.Count} refused, {Unknown.Count} without an answer";
}
