using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Audit;

/// <summary>Every event has exactly one row of activity, and it says what the event says.</summary>
internal static class ActivityAudit
{
    public static IEnumerable<string> Findings(DeskSnapshot desk)
    {
        var wanted = desk.Events.SelectMany(events => events).Select(TicketActivity.Of).ToHashSet();
        var found = desk.Activity.Select(ActivityRow.ToActivity).ToList();
        foreach (var lost in wanted.Except(found))
            yield return $"Event {lost.Seq} of ticket {lost.Ticket} has no activity row";
        foreach (var stray in found.Except(wanted))
            yield return $"An activity row says what no event says: {stray.Seq} of ticket {stray.Ticket}";
        foreach (var twice in found.GroupBy(row => (row.Ticket, row.Seq)).Where(rows => rows.Count() > 1))
            yield return $"Event {twice.Key.Seq} of ticket {twice.Key.Ticket} has {twice.Count()} activity rows";
    }
}
