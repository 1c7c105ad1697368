using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

/// <summary>Everything that can happen, by everybody, however they stand to it: against the rules as one tells them.</summary>
public sealed class EveryNoticeTests
{
    [Fact]
    public void Everybody_is_told_what_the_rules_say_and_nothing_else()
    {
        var kinds = new HashSet<string>();
        var cases = 0;
        var happenings = Scene.Happenings.ToList();
        foreach (var scene in Scene.All)
        {
            var (ticket, actors, people) = (scene.Ticket, scene.Actors, scene.People);
            foreach (var happening in happenings)
            {
                foreach (var by in actors)
                {
                    if (happening(ticket, by) is not { IsSuccess: true, Value: { IsNothing: false } change })
                        continue;
                    var operation = TicketOperation.In(change.Events).Single();
                    var now = scene.StillFollow ? change.Head : change.Head with { Followers = Followers.None };
                    var expected = people.Select(one => Expected(operation, now, one)).OfType<string>()
                        .Order(StringComparer.Ordinal).ToList();
                    var told = Tell(people, operation, now);
                    if (!expected.SequenceEqual(told))
                    {
                        Assert.Fail($"""
                            {scene}: {string.Join(" + ", operation.Events.Select(happened => happened.Kind))} by {by.Id}
                            should be {string.Join(", ", expected)}
                            but is    {string.Join(", ", told)}
                            """);
                    }

                    kinds.UnionWith(told.Select(notice => notice.Split(": ")[1]));
                    cases++;
                }
            }
        }

        Assert.True(cases > 10_000);
        Assert.Equal(Enum.GetNames<NotificationEvent>().Append("Received by mail only").Order(), kinds.Order());
    }

    private static string[] Tell(IReadOnlyList<Recipient> people, TicketOperation operation, Ticket now)
    {
        var mentioned = operation.Said?.Mentions.Names.Select(name => name.Key).ToList() ?? [];
        // Those of whom the ticket knows are looked up, so that they may still stand on the roster as what they were.
        var roster = people.Where(one => one.Person.IsStaff)
            .Concat(Concern.Of(operation).Ids.Contains(Given.OtherAgent.Id) ? [Told.Recipient(Given.OtherAgent)] : [])
            .DistinctBy(one => one.Id);
        return Told.Of(operation, now, people, people.Where(one => mentioned.Contains(one.Id.Value)), roster);
    }

    private static string? Expected(TicketOperation operation, Ticket now, Recipient one)
    {
        var (then, happened) = (operation.After, operation.Events.Select(e => e.What).ToList());
        var isAsker = one.Id == then.Requester.Id;
        var isOpening = happened.Any(what => what is TicketHappening.Opened);
        if (one.Id == operation.By.Id)
            return isOpening && isAsker ? $"{one.Id}: Received by mail only" : null;

        var isStaff = one.Person.Role is not Role.Requester && !isAsker;
        var isFollower = then.Followers.Values.Any(follower => follower.Id == one.Id);
        var follows = isFollower && now.Followers.Values.Any(follower => follower.Id == one.Id);
        if (!isAsker && !isStaff && !follows)
            return null;

        var isAssignee = then.Assignee?.Id == one.Id;
        var isInvolved = isAsker || isFollower || isAssignee;
        var isInCharge = isStaff && then.Assignee is null;
        var isFromStaff = operation.By.Role is not Role.Requester && operation.By.Id != then.Requester.Id;
        var said = operation.Said;
        var from = happened.OfType<TicketHappening.StatusChanged>().SingleOrDefault()?.From;

        NotificationEvent? what =
            isStaff && said?.Mentions.Names.Any(name => name.Key == one.Id.Value) == true ? NotificationEvent.Mentioned
            : isStaff && isAssignee && happened.Any(e => e is TicketHappening.Assigned) ? NotificationEvent.Assigned
            : from is TicketStatus.Closed && (isInvolved || isInCharge) ? NotificationEvent.Reopened
            : said?.Kind is MessageKind.Reply && (isInvolved || (isInCharge && !isFromStaff)) ? NotificationEvent.Replied
            : said?.Kind is MessageKind.Note && isStaff && (isFollower || isAssignee) ? NotificationEvent.Noted
            : from is not null && then.Status is TicketStatus.Closed && isInvolved ? NotificationEvent.Closed
            : from is not null && isInvolved ? NotificationEvent.StatusChanged
            : isOpening && isStaff ? NotificationEvent.Opened
            : isOpening && isAsker ? NotificationEvent.Received
            : null;
        return what is null ? null : $"{one.Id}: {what}";
    }
}
