using HelpDesk.Domain.Common;
using HelpDesk.Domain.DeadLetters;
using HelpDesk.Domain.Mail;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The desk in this process, on a real storage, with a clock, a mailer and a queue of mails that tests hold.</summary>
public sealed class MailDesk : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private InProcessDesk? _desk;

    internal static Actor Customer { get; } = new(new(new("customer"), "Carl Customer"), Role.Requester);

    internal static Actor Agent { get; } = new(new(new("agent"), "Gus Agent"), Role.Agent);

    internal ManualTimeProvider Time { get; } = new(Given.Noon);

    internal Outbox Mail { get; } = new();

    internal OrdersInMemory Orders { get; } = new();

    internal LettersInMemory Letters { get; } = new();

    internal ChosenRecipients People { get; private set; } = null!;

    internal CountingTransport Storage => _desk!.Storage;

    internal DateTimeOffset Now => Time.GetUtcNow();

    public async Task InitializeAsync()
    {
        _desk = await InProcessDesk.StartAsync(None, services => services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IMailer>(Mail)
            .AddSingleton<IMailOrders>(Orders)
            .AddSingleton<IDigestOrders>(Orders)
            .AddSingleton<IDeadLetters>(Letters)
            .AddSingleton<TableRecipients>()
            .AddSingleton<IRecipients>(provider => People = new(provider.GetRequiredService<TableRecipients>())));
        _desk.Get<IRecipients>();
    }

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
    }

    internal static EmailAddress AddressOf(PersonId person) => EmailAddress.Find($"{person}@example.com")!;

    internal T Get<T>()
        where T : notnull => _desk!.Get<T>();

    /// <summary>What tests before have left.</summary>
    internal void Forget()
    {
        Mail.Forget();
        Orders.Forget();
    }

    /// <summary>Somebody whom nobody else knows.</summary>
    internal Actor Add(Role role = Role.Agent, NotificationPreferences? wishes = null)
    {
        var person = new Actor(new(new($"p{Guid.NewGuid():N}"), "Pat"), role);
        People[person.Id] = new(person, AddressOf(person.Id), wishes ?? NotificationPreferences.Usual);
        return person;
    }

    internal async Task<TicketId> OpenAsync(Actor? by = null) => (await Get<OpenTicket>().RunAsync(
        new("Title", "Description"), TicketChannel.Web, Act(by ?? Customer), retry: null, None)).Value!.Value.Id;

    /// <summary>Says something; what is told of it.</summary>
    internal async Task<NotificationId> SayAsync(
        TicketId ticket,
        Actor? by = null,
        MessageKind kind = MessageKind.Reply,
        TicketStatus? status = null,
        string text = "Words")
    {
        var said = await Get<PostMessage>().RunAsync(
            ticket, new(text, kind, status), TicketChannel.Web, Act(by ?? Agent), retry: null, None);
        Assert.True(said.IsSuccess);
        return await LastAsync(ticket);
    }

    internal async Task<NotificationId> LastAsync(TicketId ticket)
    {
        var history = await Get<ITicketHistory>().ReadAsync(ticket, after: 0, limit: 100, None);
        return NotificationId.Of(TicketOperation.In(history!.Events)[^1]);
    }

    internal MailOrder Order(NotificationId about, NotificationEvent what, params IEnumerable<Actor> to) =>
        new(about, [.. to.Select(person => new MailNotice(person.Id, what))], Tries: 0, Since: Now);

    internal Task<MailReport> DeliverAsync(MailOrder order) => Get<DeliverMail>().RunAsync(order, Now, chance: 0.5, None);

    internal Task<MailFate> DeliverAsync(DigestOrder order) => Get<DeliverDigest>().RunAsync(order, Now, chance: 0.5, None);

    private Act Act(Actor by) => new(by, Now, new OperationId(Guid.NewGuid()));
}
