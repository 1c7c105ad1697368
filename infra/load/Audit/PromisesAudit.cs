using HelpDesk.Functions.Serialization;
using HelpDesk.Load.Soak;

namespace HelpDesk.Load.Audit;

/// <summary>Every 2xx is there once; nothing refused is there; nothing without an answer is there twice.</summary>
internal static class PromisesAudit
{
    public static IEnumerable<string> Findings(DeskSnapshot desk, Ledger ledger)
    {
        var titles = desk.Heads.Values.ToLookup(ticket => ticket.Title, ticket => ticket.Id.Value);
        var contents = desk.Messages.SelectMany(messages => messages).ToLookup(message => message.Content);

        foreach (var (title, id) in ledger.Opened.Where(one => !titles[one.Key].SequenceEqual([one.Value])))
            yield return $"Ticket {id} was promised as '{title}' and is there as {List(titles[title])}";
        foreach (var (content, said) in ledger.Said)
        {
            var found = contents[content].Select(it => new SaidMessage(
                it.Ticket.Value, it.SeqFor(said.By.SeesNotesOf(desk.Heads[it.Ticket].Requester.Id.Value)), said.By));
            if (!found.SequenceEqual([said]))
                yield return $"Message '{content}' was promised as {said} and is there as {List(found)}";
        }

        foreach (var (token, status) in ledger.Refused.Where(one => titles[one.Key].Any() || contents[one.Key].Any()))
            yield return $"'{token}' was refused with {status} and is there";
        foreach (var token in ledger.Unknown.Keys.Where(one => titles[one].Count() + contents[one].Count() > 1))
            yield return $"'{token}' is there more than once";
        foreach (var finding in Changes(desk, ledger))
            yield return finding;
    }

    private static IEnumerable<string> Changes(DeskSnapshot desk, Ledger ledger)
    {
        foreach (var ((ticket, version), promised) in ledger.Changed)
        {
            var after = desk.Events[new(ticket)].SingleOrDefault(happened => happened.Seq == version)?.After;
            var found = after is null ? null : new ChangedTicket(Words.Of(after.Status), after.Assignee?.Id.Value);
            if (found != promised)
                yield return $"Version {version} of ticket {ticket} was promised as {promised} and is {found}";
        }
    }

    private static string List<T>(IEnumerable<T> values) => $"[{string.Join("; ", values)}]";
}
