using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>
/// What one command did from one origin: the status afterwards, the assignee, and the events in their order: <b>A</b>ssigned,
/// <b>U</b>nassigned, <b>S</b>tatus changed, <b>R</b>eplied, <b>N</b>oted, <b>E</b>dited, <b>F</b>ollowed, <b>G</b>one
/// (unfollowed), e<b>X</b>cluded (removed) and <b>B</b>ack (restored). "-" where nothing happens, the answer where it is refused,
/// "follow-up" where another ticket is opened.
/// </summary>
internal static class Cell
{
    public static async Task<string[]> OfEveryOriginAsync(string command, Actor by, Actor requester)
    {
        var known = Command.All.Single(one => one.Name == command);
        return await Task.WhenAll(Origin.All.Select(async origin =>
            $"{origin.Name}: {await OfAsync(known, origin, by, requester)}"));
    }

    public static async Task<string> OfAsync(Command command, Origin origin, Actor by, Actor requester)
    {
        var before = origin.Make(requester);
        var desk = new UseCases(before);
        var act = Given.Act(before.UpdatedAt + origin.Later, by);
        var error = await command.RunAsync(desk, act);
        var after = desk.Tickets[before.Id];
        foreach (var change in desk.Tickets.Written)
            Consistency.Check(change.Head.Id == before.Id ? before : null, change, by);
        Assert.All(desk.Tickets.Events, happened => Assert.Equal(act.Operation, happened.Operation));

        if (error is not null)
            return after == before && desk.Tickets.Written.Count == 0 ? Word(error) : $"{error}, and yet it was done";
        if (desk.Tickets.Events.Any(happened => happened.Ticket != before.Id))
            return after == before ? "follow-up" : "follow-up, and the old one touched";
        var events = string.Concat(desk.Tickets.Events.Select(happened => Letter(happened.Kind)));
        if (events.Length == 0)
            return after == before ? "-" : "changed without an event";
        return string.Join(' ', new[] { Command.Word(after.Status), after.Assignee?.Id.Value, events }.OfType<string>());
    }

    private static string Word(DomainError error) => error switch
    {
        DomainError.NotFound => "404",
        DomainError.Forbidden => "403",
        DomainError.Conflict { Code: "invalid-transition" } => "409",
        DomainError.Conflict { Code: "reopen-window-passed" } => "too late",
        _ => $"{error}",
    };

    private static char Letter(TicketEventKind kind) => kind switch
    {
        TicketEventKind.Unfollowed => 'G',
        TicketEventKind.Removed => 'X',
        TicketEventKind.Restored => 'B',
        _ => kind.ToString()[0],
    };
}
