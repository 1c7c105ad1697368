using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Load.Audit;

/// <summary>Events and messages are numbered without gap, times go forward, and the head is what the last event says.</summary>
internal static class HistoryAudit
{
    public static IEnumerable<string> Findings(DeskSnapshot desk)
    {
        foreach (var stray in desk.Events.Select(events => events.Key).Where(id => !desk.Heads.ContainsKey(id)))
            yield return $"Ticket {stray} has events and no head";
        foreach (var finding in desk.Heads.Values.SelectMany(head => OfTicket(desk, head)))
            yield return finding;
    }

    private static IEnumerable<string> OfTicket(DeskSnapshot desk, Ticket head)
    {
        var events = desk.Events[head.Id].OrderBy(happened => happened.Seq).ToList();
        var messages = desk.Messages[head.Id].OrderBy(message => message.Seq).ToList();
        var replies = messages.Select(message => message.ReplySeq).OfType<int>();

        if (!events.Select(happened => happened.Seq).SequenceEqual(Enumerable.Range(1, head.LastEventSeq)))
            yield return $"Ticket {head.Id}: its events are not numbered 1 to {head.LastEventSeq}";
        if (!messages.Select(message => message.Seq).SequenceEqual(Enumerable.Range(1, head.LastMessageSeq)))
            yield return $"Ticket {head.Id}: its messages are not numbered 1 to {head.LastMessageSeq}";
        if (!replies.SequenceEqual(Enumerable.Range(1, head.LastReplySeq)))
            yield return $"Ticket {head.Id}: its replies are not numbered 1 to {head.LastReplySeq}";
        if (events.Zip(events.Skip(1)).Any(pair => pair.First.At >= pair.Second.At))
            yield return $"Ticket {head.Id}: an event is not later than the one before";
        if (events.Count > 0 && (events[^1].At != head.UpdatedAt || events[^1].After != TicketFacts.Of(head)))
            yield return $"Ticket {head.Id}: the head is not what its last event says";
        if (desk.Cursors.GetValueOrDefault(head.Id) != head.LastEventSeq)
            yield return $"Ticket {head.Id}: projected up to {desk.Cursors.GetValueOrDefault(head.Id)} of {head.LastEventSeq}";
    }
}
