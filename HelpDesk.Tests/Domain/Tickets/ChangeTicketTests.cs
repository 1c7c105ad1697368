using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class ChangeTicketTests
{
    private static readonly TicketId Id = new(1);

    private static readonly CancellationToken None = CancellationToken.None;

    // A reply and two notes: what staff and others take for its version differs.
    private readonly TicketsInMemory _desk = new(
        Given.Ticket().Post(Given.Reply(TicketStatus.Open)).Head().Post(Given.Note()).Head().Post(Given.Note()).Head());

    private ChangeTicket Change => new(_desk, new PeopleInMemory(), Given.Utc);

    [Fact]
    public async Task Who_expects_the_version_that_they_see_may_change_the_ticket()
    {
        foreach (var by in new[] { Given.Customer, Given.Agent })
        {
            var version = TicketView.For(by, _desk[Id]).Version;
            var edited = await EditAsync(by, view => view.Version == version);
            Assert.Equal((by.Id.Value, version + 1), (edited.Value?.Ticket.Title, edited.Value?.Version));
        }
    }

    [Fact]
    public async Task Who_expects_another_version_changes_nothing()
    {
        var before = _desk[Id];
        Predicate<TicketView> other = view => view.Version == -1;
        Assert.Equal(new DomainError.Stale(), (await EditAsync(Given.Agent, other)).Error);
        var set = await Change.SetStatusAsync(Id, TicketStatus.Closed, null, TicketChannel.Web, other, Given.Act(), None);
        Assert.Equal(new DomainError.Stale(), set.Error);
        var assigned = await Change.AssignAsync(Id, null, other, Given.Act(by: Given.Agent), None);
        Assert.Equal(new DomainError.Stale(), assigned.Error);
        Assert.Same(before, _desk[Id]);
    }

    [Fact]
    public async Task Who_may_not_see_it_learns_nothing_whatever_they_expect() =>
        Assert.Equal(new DomainError.NotFound(), (await EditAsync(Given.OtherCustomer, _ => false)).Error);

    [Theory]
    [InlineData("carl")]
    [InlineData("nobody")]
    public async Task Only_staff_can_be_assigned(string assignee)
    {
        var assigned = await Change.AssignAsync(Id, new PersonId(assignee), null, Given.Act(by: Given.Agent), None);
        Assert.Equal("not-staff", assigned.Error.Code());
    }

    [Fact]
    public async Task Who_may_not_assign_does_not_learn_who_is_staff()
    {
        var errors = new List<DomainError?>();
        foreach (var assignee in new[] { "gus", "cleo", "nobody" })
            errors.Add((await Change.AssignAsync(Id, new PersonId(assignee), null, Given.Act(), None)).Error);
        Assert.IsType<DomainError.Forbidden>(Assert.Single(errors.Distinct()));
    }

    [Fact]
    public async Task Only_somebody_whom_the_desk_knows_can_follow() => Assert.Equal(
        ["/userId"], (await Change.FollowAsync(Id, new PersonId("nobody"), Given.Act(by: Given.Agent), None)).Error.Pointers());

    [Fact]
    public async Task Who_may_not_add_followers_does_not_learn_whom_the_desk_knows()
    {
        var known = (await Change.FollowAsync(Id, Given.OtherCustomer.Id, Given.Act(), None)).Error;
        var unknown = (await Change.FollowAsync(Id, new PersonId("nobody"), Given.Act(), None)).Error;
        Assert.IsType<DomainError.Forbidden>(known);
        Assert.Equal(known, unknown);
    }

    [Fact]
    public async Task Each_gets_the_ticket_as_they_see_it()
    {
        Assert.False((await EditAsync(Given.Customer, null)).Value!.SeesNotes);
        Assert.True((await EditAsync(Given.Agent, null)).Value!.SeesNotes);
    }

    [Fact]
    public async Task A_ticket_that_was_never_opened_is_not_there()
    {
        var edited = await Change.EditAsync(new(9), new(), expected: null, Given.Act(by: Given.Agent), None);
        Assert.Equal(new DomainError.NotFound(), edited.Error);
    }

    private Task<Outcome<TicketView>> EditAsync(Actor by, Predicate<TicketView>? expected) =>
        Change.EditAsync(Id, new() { Title = by.Id.Value }, expected, Given.Act(by: by), None);
}
