using HelpDesk.Load.Notifications;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>The webhook was told of every event, each under one name.</summary>
internal static class HookAudit
{
    public static IEnumerable<string> Findings(DeskSnapshot desk, IReadOnlyList<Receipt> hooks)
    {
        var wanted = desk.Events.SelectMany(events => events).Select(one => (Ticket: one.Ticket.Value, one.Seq)).ToHashSet();
        var found = hooks.Select(hook => (hook.Ticket, hook.Seq)).ToHashSet();
        foreach (var lost in wanted.Except(found))
            yield return $"The webhook was not told of {lost}";
        foreach (var stray in found.Except(wanted))
            yield return $"The webhook was told of {stray}, which is not there";

        var names = hooks.Select(hook => (hook.Id, Event: (hook.Ticket, hook.Seq))).Distinct().ToList();
        foreach (var several in names.CountBy(one => one.Event).Where(one => one.Value > 1))
            yield return $"{several.Key} was told under {several.Value} names";
        foreach (var shared in names.CountBy(one => one.Id).Where(one => one.Value > 1))
            yield return $"webhook-id {shared.Key} names {shared.Value} events";
    }
}
