using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Audit;

/// <summary>The lists show every ticket as it stands, everywhere it belongs, and nothing else.</summary>
internal static class ViewsAudit
{
    public static IEnumerable<string> Findings(DeskSnapshot desk)
    {
        var wanted = desk.Heads.Values
            .SelectMany(head => ViewRow.Places(TicketPlacement.Of(head)).Select(place => (place, head)))
            .ToDictionary(one => one.place, one => TicketSummary.Of(one.head));
        var found = desk.Views.ToDictionary(row => (List: row.PartitionKey, Row: row.RowKey), ViewRow.ToSummary);

        foreach (var place in wanted.Keys.Except(found.Keys))
            yield return $"Ticket {wanted[place].Id} is missing in list {place.List}";
        foreach (var place in found.Keys.Except(wanted.Keys))
            yield return $"Ticket {found[place].Id} is a ghost in list {place.List}";
        foreach (var place in wanted.Keys.Intersect(found.Keys).Where(place => wanted[place] != found[place]))
            yield return $"Ticket {wanted[place].Id} looks different in list {place.List}";
    }
}
