using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

/// <summary>Carl asks, Fay follows, Eve works on it, Gus and Ada are staff too, Cleo has nothing to do with it.</summary>
public sealed class NoticeRulesTests
{
    private static readonly Actor[] All =
        [Given.Customer, Given.OtherCustomer, Given.Follower, Given.Agent, Given.OtherAgent, Given.Admin];

    private static readonly Ticket Open = Given.Ticket();

    private static readonly Ticket Active = Given.Ticket(TicketStatus.Active);

    private static readonly Ticket Closed = Given.Ticket(TicketStatus.Closed);

    [Fact]
    public void Who_opens_a_ticket_gets_it_in_writing_and_all_staff_hears_of_it() =>
        AssertTold(Given.Opening(1), "ada: Opened", "carl: Received by mail only", "eve: Opened", "gus: Opened");

    [Fact]
    public void Staff_who_opens_a_ticket_for_somebody_hears_nothing_of_it_themselves()
    {
        var opening = OpeningDecision.Open(
            new(1), Given.Draft(), Given.Customer.Person, TicketChannel.Web, Given.Act(by: Given.Agent), Given.Utc);
        AssertTold(opening, "ada: Opened", "carl: Received", "eve: Opened");
    }

    [Fact]
    public void Staff_who_ask_for_help_are_requesters_there() => AssertTold(
        Given.Opening(1, by: Given.Admin), "ada: Received by mail only", "eve: Opened", "gus: Opened");

    [Fact]
    public void A_follow_up_tells_the_requester_and_staff_what_its_author_said()
    {
        var followUp = OpeningDecision.FollowUp(
            new(2), Closed, Given.Reply(), TicketChannel.Web, Given.Act(by: Given.Follower), Given.Utc);
        AssertTold(followUp, "ada: Replied", "carl: Replied", "eve: Replied", "gus: Replied");
    }

    [Fact]
    public void A_reply_of_staff_reaches_requester_followers_and_assignee() =>
        AssertTold(Active.Post(Given.Reply(), Given.Agent), "carl: Replied", "eve: Replied", "fay: Replied");

    [Fact]
    public void A_reply_of_the_assignee_reaches_the_others() =>
        AssertTold(Active.Post(Given.Reply(), Given.OtherAgent), "carl: Replied", "fay: Replied");

    [Fact]
    public void A_reply_of_the_requester_reaches_the_assignee_and_the_followers() =>
        AssertTold(Active.Post(Given.Reply(), Given.Customer), "eve: Replied", "fay: Replied");

    [Fact]
    public void While_nobody_is_assigned_a_reply_of_the_requester_reaches_all_staff() => AssertTold(
        Open.Post(Given.Reply(), Given.Customer), "ada: Replied", "eve: Replied", "fay: Replied", "gus: Replied");

    [Fact]
    public void A_reply_of_a_follower_reaches_the_requester_too() =>
        AssertTold(Active.Post(Given.Reply(), Given.Follower), "carl: Replied", "eve: Replied");

    [Fact]
    public void While_nobody_is_assigned_a_reply_of_staff_reaches_no_other_staff() =>
        AssertTold(Open.Post(Given.Reply(), Given.Agent), "carl: Replied", "fay: Replied");

    [Fact]
    public void A_note_reaches_staff_who_are_assigned_or_follow_and_nobody_else()
    {
        var followed = Active with { Followers = Active.Followers.With(Given.Admin.Person) };
        AssertTold(followed.Post(Given.Note(), Given.Agent), "ada: Noted", "eve: Noted");
    }

    [Fact]
    public void Those_whom_a_note_names_hear_of_it_if_they_are_staff_there() => AssertTold(
        Active.Post(Given.Note(), Given.Agent), mentioned: All, "ada: Mentioned", "eve: Mentioned");

    [Fact]
    public void Staff_who_asked_for_help_hear_of_no_note_whatever_else_they_are()
    {
        var own = Given.Ticket(TicketStatus.Active, requester: Given.Admin);
        own = own with { Followers = own.Followers.With(Given.Admin.Person) };
        AssertTold(own.Post(Given.Note(), Given.Agent), mentioned: [Given.Admin], "eve: Noted");
    }

    [Fact]
    public void Who_sees_no_notes_hears_only_of_the_status_that_one_carries() => AssertTold(
        Active.Post(Given.Note(TicketStatus.Waiting), Given.Agent),
        mentioned: [Given.Admin],
        "ada: Mentioned", "carl: StatusChanged", "eve: Noted", "fay: StatusChanged");

    [Fact]
    public void A_ticket_is_given_to_one_who_hears_of_that_and_not_of_the_status_that_follows() => AssertTold(
        Open.Assign(Given.OtherAgent, Given.Admin), "carl: StatusChanged", "eve: Assigned", "fay: StatusChanged");

    [Fact]
    public void Who_takes_a_ticket_hears_nothing_of_it() =>
        AssertTold(Open.Assign(Given.Agent, Given.Agent), "carl: StatusChanged", "fay: StatusChanged");

    [Fact]
    public void Closing_tells_those_who_have_to_do_with_it() => AssertTold(
        Active.Set(TicketStatus.Closed, Given.Agent), "carl: Closed", "eve: Closed", "fay: Closed");

    [Fact]
    public void A_reply_that_closes_is_a_reply() => AssertTold(
        Active.Post(Given.Reply(TicketStatus.Closed), Given.Agent), "carl: Replied", "eve: Replied", "fay: Replied");

    [Fact]
    public void Opening_again_tells_those_who_have_to_do_with_it() =>
        AssertTold(Closed.Set(TicketStatus.Open, Given.Customer), "eve: Reopened", "fay: Reopened");

    [Fact]
    public void Opening_again_what_is_nobodys_tells_all_staff() => AssertTold(
        (Closed with { Assignee = null }).Post(Given.Reply(), Given.Customer, Closed.UpdatedAt),
        "ada: Reopened", "eve: Reopened", "fay: Reopened", "gus: Reopened");

    [Fact]
    public void What_only_keeps_the_desk_in_order_is_told_nobody()
    {
        AssertTold(Active.Edit(new() { Title = "New" }, Given.Agent));
        AssertTold(Active.Follow(Given.OtherCustomer, Given.Agent));
        AssertTold(Active.Unfollow(Given.Follower, Given.Agent));
        AssertTold(Active.Assign(null, Given.Agent));
        AssertTold(Active.Remove());
        AssertTold(Active.Remove().Head().Restore());
    }

    [Fact]
    public void Of_a_ticket_that_is_removed_meanwhile_nobody_hears_anything_until_it_is_restored()
    {
        var reply = Active.Post(Given.Reply(), Given.Agent);
        var removed = reply.Head().Remove().Head();
        Assert.Empty(Told.Of(reply.Operation(), removed, All.Select(Recipient)));
        Assert.Equal(
            ["carl: Replied", "eve: Replied", "fay: Replied"],
            Told.Of(reply.Operation(), removed.Restore().Head(), All.Select(Recipient)));
    }

    [Fact]
    public void Who_has_ceased_to_follow_meanwhile_hears_nothing()
    {
        var reply = Active.Post(Given.Reply(), Given.Agent);
        var now = reply.Head() with { Followers = Followers.None };
        Assert.Equal(["carl: Replied", "eve: Replied"], Told.Of(reply.Operation(), now, All.Select(Recipient)));
    }

    [Fact]
    public void Who_began_to_follow_only_afterwards_hears_nothing()
    {
        var reply = Active.Post(Given.Reply(), Given.Agent);
        var now = reply.Head().Follow(Given.OtherCustomer).Head();
        Assert.DoesNotContain("cleo: Replied", Told.Of(reply.Operation(), now, All.Select(Recipient)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_is_no_longer_staff_or_no_longer_there_hears_nothing_though_the_roster_still_knows_them(bool isThere)
    {
        var former = Given.OtherAgent with { Role = Role.Requester };
        var now = All.Where(person => person != Given.OtherAgent).Concat(isThere ? [former] : []).Select(Recipient).ToList();
        var reopening = Closed.Set(TicketStatus.Open, Given.Agent);
        var note = Active.Post(Given.Note(), Given.Agent);
        Assert.Equal(
            ["carl: Reopened", "fay: Reopened"],
            Told.Of(reopening.Operation(), reopening.Head(), now, roster: All.Select(Recipient)));
        Assert.Empty(Told.Of(note.Operation(), note.Head(), now, mentioned: now.Where(one => one.Id == former.Id)));
    }

    private static HelpDesk.Domain.Notifications.Recipient Recipient(Actor person) => Told.Recipient(person);

    private static void AssertTold(Outcome<TicketChange> decided, params string[] expected) => AssertTold(decided, [], expected);

    private static void AssertTold(
        Outcome<TicketChange> decided, IReadOnlyList<Actor> mentioned, params string[] expected) => Assert.Equal(
            expected,
            Told.Of(decided.Operation(), decided.Head(), All.Select(Recipient), mentioned.Select(Recipient)));
}
