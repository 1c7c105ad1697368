using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class ReadTicketTests
{
    private static readonly Ticket Ticket = Given.Ticket().Post(Given.Note()).Head();

    [Fact]
    public async Task Each_sees_the_ticket_as_it_is_for_them()
    {
        Assert.Equal(new TicketView(Ticket, SeesNotes: true), (await ReadAsync(Given.Agent)).Value);
        Assert.Equal(new TicketView(Ticket, SeesNotes: false), (await ReadAsync(Given.Customer)).Value);
        Assert.Equal(new TicketView(Ticket, SeesNotes: false), (await ReadAsync(Given.Follower)).Value);
    }

    [Fact]
    public async Task The_ticket_of_another_is_not_there_like_one_that_never_was()
    {
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(Given.OtherCustomer)).Error);
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(Given.Agent, id: 2)).Error);
    }

    private static Task<Outcome<TicketView>> ReadAsync(Actor by, int id = 1) =>
        new ReadTicket(new TicketsInMemory(Ticket)).RunAsync(new TicketId(id), by, CancellationToken.None);
}
