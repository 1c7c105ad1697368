using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class FollowersTests
{
    [Fact]
    public void They_stand_in_order_of_their_ids_and_are_the_same_if_all_of_them_are()
    {
        var followers = Followers.None.With(Person("b")).With(Person("a")).With(Person("B"));
        Assert.Equal(["B", "a", "b"], followers.Values.Select(person => person.Id.Value));
        var same = Followers.FromStored([Person("a"), Person("b"), Person("B")]);
        Assert.Equal((followers, followers.GetHashCode()), (same, same.GetHashCode()));
        Assert.NotEqual(followers, followers.Without(new PersonId("a")));
    }

    [Fact]
    public void One_is_found_and_taken_away_by_id()
    {
        var followers = Followers.None.With(Person("a")).With(Person("b"));
        Assert.Equal(Person("b"), followers.Find(new PersonId("b")));
        Assert.Null(followers.Find(new PersonId("B")));
        Assert.Equal([Person("a")], followers.Without(new PersonId("b")).Values);
        Assert.Equal(followers, followers.Without(new PersonId("c")));
    }

    [Fact]
    public void Who_follows_already_is_not_added_again()
    {
        var ticket = Given.Ticket();
        Assert.True(ticket.Follow(Given.Follower).Value!.IsNothing);
        var change = ticket.Follow(Given.Agent).Value!;
        Assert.Equal([Given.Follower.Person, Given.Agent.Person], change.Head.Followers.Values);
        Assert.Equal(new TicketHappening.Followed(Given.Agent.Person), Assert.Single(change.Events).What);
    }

    [Fact]
    public void Who_does_not_follow_cannot_be_taken_away()
    {
        Assert.True(Given.Ticket().Unfollow(Given.Agent).Value!.IsNothing);
        var change = Given.Ticket().Unfollow(Given.Follower).Value!;
        Assert.Empty(change.Head.Followers.Values);
        Assert.Equal(new TicketHappening.Unfollowed(Given.Follower.Person), Assert.Single(change.Events).What);
    }

    [Fact]
    public void A_follower_takes_away_nobody_but_themselves()
    {
        var ticket = Given.Ticket().Follow(Given.OtherCustomer).Head();
        Assert.Equal("Forbidden", ticket.Unfollow(Given.OtherCustomer, Given.Follower).Error.Code());
        Assert.Equal("Forbidden", ticket.Unfollow(Given.OtherCustomer, Given.Customer).Error.Code());
        var gone = ticket.Unfollow(Given.OtherCustomer, Given.OtherCustomer).Head();
        Assert.False(TicketAccess.MaySee(Given.OtherCustomer, gone));
    }

    [Fact]
    public void Twenty_can_follow_and_one_more_cannot()
    {
        var ticket = Given.Ticket();
        for (var i = 1; i < TicketLimits.Followers; i++)
            ticket = ticket.Follow(Given.Person($"p{i}", Role.Requester)).Head();
        Assert.Equal(20, ticket.Followers.Values.Count);
        Assert.Equal("too-many-followers", ticket.Follow(Given.Agent).Error.Code());
        Assert.True(ticket.Follow(Given.Follower).Value!.IsNothing);
        Assert.True(ticket.Unfollow(Given.Follower).Head().Follow(Given.Agent).IsSuccess);
    }

    private static PersonRef Person(string id) => new(new PersonId(id), id);
}
