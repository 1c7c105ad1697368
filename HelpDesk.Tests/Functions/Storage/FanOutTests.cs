using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Who hears of what, over real storage: once, whatever happens on the way.</summary>
public sealed class FanOutTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static int _last;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly NoticeParts _parts = new(fixture.Storage);

    /// <summary>Everybody has new people, since some of them change.</summary>
    private Actor Customer => Given.Person($"customer{_id}", Role.Requester);

    private Actor Follower => Given.Person($"follower{_id}", Role.Requester);

    private Actor Agent => Given.Person($"agent{_id}", Role.Agent);

    private Actor Author => Given.Person($"author{_id}", Role.Agent);

    public Task InitializeAsync() => _parts.AddAsync(Customer, Follower, Agent, Author);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_opened_ticket_and_a_reply_stand_in_the_inboxes_of_those_whom_they_concern()
    {
        var opened = await Command.OpenAsync(_parts.Desk, _id, by: Customer);
        await _parts.Desk.ProjectAsync(opened);
        await _parts.Desk.FollowAsync(_id, Follower);
        await _parts.Desk.ProjectAsync(await ReplyAsync());

        Assert.Equal([$"Replied: Author{_id} replied: Content"], await HeardByAsync(Follower));
        Assert.Equal([$"Replied: Author{_id} replied: Content"], await HeardByAsync(Customer));
        Assert.Equal([$"Opened: Customer{_id} opened this ticket"], await HeardByAsync(Agent));
    }

    [Fact]
    public async Task However_often_and_however_many_at_once_it_is_told_it_stands_there_once()
    {
        var reply = await BeginAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _parts.Desk.ProjectAsync(reply)));
        await _parts.TellAsync(reply);
        await AssertAllHeardAsync();
    }

    [Fact]
    public async Task Who_dies_while_telling_is_followed_by_somebody_who_tells_it_all()
    {
        var requests = 0;
        await ProjectOverAsync(await BeginAsync(), () => Interlocked.Increment(ref requests) < 0);
        // Two people, what was said, two inboxes, and the cursor.
        Assert.Equal(6, requests);

        for (var death = 1; death <= requests; death++)
        {
            var next = new FanOutTests(fixture);
            await next.InitializeAsync();
            await next.DiesAndIsFollowedAsync(death);
        }
    }

    [Fact]
    public async Task An_answer_that_is_lost_puts_nothing_in_twice()
    {
        var reply = await BeginAsync();
        var lost = 0;
        var deaf = new FaultyTransport
        {
            BreaksAfter = request => request.Name() == "POST notifications" && Interlocked.Increment(ref lost) == 1,
        };
        await new NoticeParts(fixture.Clients(deaf, deaf)).TellAsync(reply);
        Assert.True(lost > 2);
        await AssertAllHeardAsync();
    }

    [Fact]
    public async Task Who_ceased_to_follow_before_it_was_told_hears_nothing()
    {
        var reply = await BeginAsync();
        await _parts.Desk.DoAsync(_id, ticket => ticket.Unfollow(Follower));
        await _parts.Desk.ProjectAsync(reply);
        Assert.Empty(await HeardByAsync(Follower));
        Assert.NotEmpty(await HeardByAsync(Customer));
    }

    [Fact]
    public async Task Who_was_let_go_or_is_no_longer_staff_hears_nothing()
    {
        var note = await BeginAsync(ticket => ticket.Post(
            new(MessageKind.Note, $"@{Agent.Id} @{Follower.Id}", Status: null, ExpectedLastSeq: null), Author));
        await _parts.ChangeAsync(Agent, person => person with { Role = Role.Requester });
        var reply = await ReplyAsync();
        await _parts.ChangeAsync(Customer, person => person with { IsActive = false });
        await _parts.Desk.ProjectAsync(note);
        await _parts.Desk.ProjectAsync(reply);
        Assert.Empty(await HeardByAsync(Agent));
        Assert.Empty(await HeardByAsync(Customer));
        Assert.Single(await HeardByAsync(Follower));
        Assert.Single(_parts.Mails.Put);
    }

    private async Task DiesAndIsFollowedAsync(int death)
    {
        var reply = await BeginAsync();
        var requests = 0;
        await Assert.ThrowsAsync<Death>(() => ProjectOverAsync(reply, () => Interlocked.Increment(ref requests) >= death));

        await _parts.Desk.ProjectAsync(reply);
        await AssertAllHeardAsync();
        Assert.Equal(2, Assert.Single(_parts.Mails.Put).Order.To.Count);
    }

    /// <summary>From the moment in which it is asked who is concerned.</summary>
    private async Task ProjectOverAsync(TicketAnnouncement announced, Func<bool> dies)
    {
        var hasBegun = false;
        var mortal = new FaultyTransport
        {
            DiesBefore = request => (hasBegun |= request.Name() == "GET people") && dies(),
        };
        await new NoticeParts(fixture.Clients(mortal, mortal)).Desk.ProjectAsync(announced);
    }

    private async Task AssertAllHeardAsync()
    {
        Assert.Equal([$"Replied: Author{_id} replied: Content"], await HeardByAsync(Customer));
        Assert.Equal([$"Replied: Author{_id} replied: Content"], await HeardByAsync(Follower));
        Assert.Empty(await HeardByAsync(Author));
    }

    /// <summary>What was before is told, and what is done now is not; if nothing is said, it is a reply.</summary>
    private async Task<TicketAnnouncement> BeginAsync(Func<Ticket, Outcome<TicketChange>>? decide = null)
    {
        await Command.OpenAsync(_parts.Desk, _id, by: Customer);
        await _parts.Desk.AssignAsync(_id, decide is null ? Author : Agent);
        var silent = new DeskParts(fixture.Storage);
        await silent.ProjectAsync(await silent.FollowAsync(_id, Follower));
        return decide is null ? await ReplyAsync() : await _parts.Desk.DoAsync(_id, decide);
    }

    private Task<TicketAnnouncement> ReplyAsync() => _parts.Desk.ReplyAsync(_id, Author);

    private Task<string[]> HeardByAsync(Actor person) => _parts.HeardAsync(_id, person);
}
