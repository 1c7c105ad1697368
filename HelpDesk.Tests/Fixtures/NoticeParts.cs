using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The desk over some storage, whose people are told of what happens; whom it knows is added by the test.</summary>
internal sealed class NoticeParts
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly StorageClients _storage;

    /// <param name="mails">Null: they are only remembered.</param>
    public NoticeParts(StorageClients storage, IMailOrders? mails = null)
    {
        (_storage, Desk, People) = (storage, new DeskParts(storage), new PeopleParts(storage));
        Recipients = new TableRecipients(storage, People.Store, new Emulator(storage), new(TimeProvider.System));
        Notify = new NotifyPeople(Recipients, new TableInbox(storage), mails ?? Mails, Desk.Conversations);
        Desk.Listeners.Add(Notify);
    }

    public DeskParts Desk { get; }

    public PeopleParts People { get; }

    public TableRecipients Recipients { get; }

    public NotifyPeople Notify { get; }

    public MailOrdersInMemory Mails { get; } = new();

    /// <summary>Their ids are their user names.</summary>
    public async Task AddAsync(params IEnumerable<Actor> people)
    {
        foreach (var person in people)
        {
            await People.TryAddAsync(new(person.Id, person.Person.Name, person.Role, Given.Noon)
            {
                UserName = UserName.Find(person.Id.Value),
                Email = PeopleParts.Address($"{person.Id}@example.com"),
            });
        }
    }

    public async Task<Versioned<Person>> ChangeAsync(Actor person, Func<Person, Person> change) =>
        await People.SaveAsync(await People.FindAsync(person.Id), change);

    /// <summary>What somebody has heard of a ticket, the newest first, each like <c>Replied: Gus replied: Content</c>.</summary>
    public async Task<string[]> HeardAsync(int ticket, Actor person)
    {
        var items = await new InboxParts(_storage, person.Id).AllAsync(limit: 100);
        return [.. items.Where(item => item.Ticket.Value == ticket).Select(item => $"{item.Event}: {item.Text}")];
    }

    /// <summary>All that is new on a ticket, as its listeners are told.</summary>
    public async Task TellAsync(TicketAnnouncement announced)
    {
        var changes = await Desk.History.ReadChangesAsync(announced.Ticket, announced.FirstSeq, None);
        await Notify.TellAsync(changes! with { Projected = announced.FirstSeq - 1 }, announced.At, None);
    }
}
