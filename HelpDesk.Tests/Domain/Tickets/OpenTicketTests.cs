using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class OpenTicketTests
{
    private static readonly RetryKey Key = new(Given.Customer.Id, "key", "body");

    private readonly TicketsInMemory _desk = new();

    [Fact]
    public async Task Somebody_opens_a_ticket_for_themselves()
    {
        var (ticket, isReplay) = (await OpenAsync()).Value!;
        Assert.Equal((Given.Customer.Person, false), (ticket.Requester, isReplay));
        Assert.Equal(ticket, _desk[ticket.Id]);
    }

    [Theory]
    [InlineData("carl", "carl")]
    [InlineData("gus", "carl")]
    [InlineData("ada", "gus")]
    [InlineData("gus", "gus")]
    public async Task Staff_open_it_for_anybody_and_everybody_for_themselves(string by, string requester)
    {
        var actor = await KnownAsync(by);
        var ticket = (await OpenAsync(actor, requester)).Value!.Value;
        Assert.Equal((await KnownAsync(requester)).Person, ticket.Requester);
        Assert.Equal(actor, Assert.Single(_desk.Events).By);
    }

    [Fact]
    public async Task A_requester_opens_none_for_others_and_does_not_learn_whom_the_desk_knows()
    {
        var known = (await OpenAsync(Given.Customer, "cleo")).Error;
        var unknown = (await OpenAsync(Given.Customer, "nobody")).Error;
        Assert.IsType<DomainError.Forbidden>(known);
        Assert.Equal(known, unknown);
        Assert.Empty(_desk.Written);
    }

    [Fact]
    public async Task Nobody_can_be_the_requester_whom_the_desk_does_not_know() =>
        Assert.Equal(["/requesterId"], (await OpenAsync(Given.Agent, "nobody")).Error.Pointers());

    [Fact]
    public async Task A_second_try_gets_the_first_ones_ticket()
    {
        var first = (await OpenAsync(retry: Key)).Value!;
        var second = (await OpenAsync(retry: Key, at: Given.Noon.AddMinutes(5))).Value!;
        Assert.Equal((first.Value, true), (second.Value, second.IsReplay));
        Assert.Single(_desk.Written);
        Assert.Equal([null], _desk.FirstTries.Instead.Distinct());
    }

    [Fact]
    public async Task A_second_try_finishes_what_the_first_one_only_began()
    {
        var begun = new FirstTry(new TicketId(77), new OperationId(Guid.NewGuid()), Given.Noon.AddHours(-1));
        await _desk.FirstTries.TakeAsync(Key, begun, instead: null, CancellationToken.None);
        var (ticket, isReplay) = (await OpenAsync(retry: Key)).Value!;
        Assert.Equal((begun.Ticket, begun.At, true), (ticket.Id, ticket.CreatedAt, isReplay));
        Assert.Equal(begun.Operation, Assert.Single(_desk.Events).Operation);
    }

    [Fact]
    public async Task A_key_is_one_persons_and_for_one_thing()
    {
        var first = (await OpenAsync(retry: Key)).Value!.Value;
        var other = (await OpenAsync(retry: Key with { Caller = Given.OtherCustomer.Id })).Value!.Value;
        Assert.NotEqual(first.Id, other.Id);
        Assert.Equal("idempotency-key-reused", (await OpenAsync(retry: Key with { Body = "other" })).Error.Code());
    }

    private async Task<Actor> KnownAsync(string id) =>
        (await new PeopleInMemory().FindAsync(new PersonId(id), CancellationToken.None))!;

    private Task<Outcome<Created<Ticket>>> OpenAsync(
        Actor? by = null, string? requester = null, RetryKey? retry = null, DateTimeOffset? at = null) =>
        new OpenTicket(_desk, _desk.FirstTries, new PeopleInMemory(), Given.Utc).RunAsync(
            new("Title", "Text", RequesterId: requester), TicketChannel.Web, Given.Act(at, by), retry, CancellationToken.None);
}
