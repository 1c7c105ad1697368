using System.Globalization;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Where a page of a list ended: the last row key, and the tickets already shown that may still stand further down with an older
/// row, because they have moved up just now.
/// </summary>
internal sealed record ViewPosition(string RowKey, IReadOnlyList<TicketId> Shown)
{
    /// <summary>Longer than the projection takes to remove the older row.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(2);

    private const int Most = 100;

    private const char Separator = ';';

    public static ViewPosition? Parse(string? text)
    {
        var parts = text?.Split(Separator);
        var shown = parts?.Skip(1).Select(id => new TicketId(int.Parse(id, CultureInfo.InvariantCulture)));
        return parts is null ? null : new ViewPosition(parts[0], [.. shown!]);
    }

    /// <param name="seesNotes">If the reader does not, a note moves nothing: the cursor would be longer for it, and tell.</param>
    public static ViewPosition After(
        string rowKey, ViewPosition? before, IEnumerable<TicketSummary> shown, bool seesNotes, DateTimeOffset now)
    {
        var moved = shown
            .Where(ticket => now - (seesNotes ? ticket.UpdatedAt : ticket.PublicUpdatedAt) < JustNow)
            .Select(ticket => ticket.Id);
        return new ViewPosition(rowKey, [.. moved.Concat(before?.Shown ?? []).Distinct().Take(Most)]);
    }

    public override string ToString() => string.Join(Separator, [RowKey, .. Shown.Select(id => id.ToString())]);
}
