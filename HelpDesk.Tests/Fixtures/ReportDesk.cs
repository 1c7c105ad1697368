using HelpDesk.Domain.Mail;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The desk in this process, on a real storage, with a clock, a mailer and a queue of reports that tests hold.</summary>
public sealed class ReportDesk : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private InProcessDesk? _desk;

    internal ManualTimeProvider Time { get; } = new(Given.Noon);

    internal Outbox Mail { get; } = new();

    internal ReportOrdersInMemory Orders { get; } = new();

    internal ChosenRecipients People { get; private set; } = null!;

    internal DyingMailDeliveries Deliveries { get; private set; } = null!;

    internal DateTimeOffset Now => Time.GetUtcNow();

    public async Task InitializeAsync()
    {
        _desk = await InProcessDesk.StartAsync(None, services => services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IMailer>(Mail)
            .AddSingleton<IReportOrders>(Orders)
            .AddSingleton<TableDeliveries>()
            .AddSingleton<IDeliveries>(provider => Deliveries = new(provider.GetRequiredService<TableDeliveries>()))
            .AddSingleton<TableRecipients>()
            .AddSingleton<IRecipients>(provider => People = new(provider.GetRequiredService<TableRecipients>())));
        (_, _) = (_desk.Get<IRecipients>(), _desk.Get<IDeliveries>());
        await CountAsync();
    }

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
    }

    internal T Get<T>()
        where T : notnull => _desk!.Get<T>();

    /// <summary>Somebody whom nobody else knows.</summary>
    internal Actor Add(Role role = Role.Agent, NotificationPreferences? wishes = null, bool hasAddress = true)
    {
        var person = new Actor(new(new($"p{Guid.NewGuid():N}"), "Pat"), role);
        Know(person, hasAddress, wishes);
        return person;
    }

    internal void Know(Actor person, bool hasAddress = true, NotificationPreferences? wishes = null) => People[person.Id] = new(
        person, hasAddress ? MailDesk.AddressOf(person.Id) : null, wishes ?? NotificationPreferences.Usual);

    internal async Task<Subscription> SubscribeAsync(Actor by, Frequency frequency = Frequency.Daily)
    {
        var made = await Get<CreateSubscription>().RunAsync(
            new(frequency, SubscriptionChannel.Email, WebhookId: null), Given.Act(Now, by), retry: null, None);
        return made.Value!.Value;
    }

    /// <summary>To so many hours after the midnight that comes next.</summary>
    internal void GoToNextDay(double hours = 2) =>
        Time.Advance(new DateTimeOffset(Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddHours(hours) - Now);

    internal Task CountAsync() => Get<AggregateDailyMetrics>().RunAsync(Now, None);

    internal Task<OrderedReports> OrderAsync() => Get<OrderReports>().RunAsync(Now, None);

    internal Task<MailFate> DeliverAsync(string message) =>
        Get<DeliverReport>().RunAsync(ReportOrderMessage.Read(message, Now), Now, chance: 0.5, None);

    /// <summary>The only order there is.</summary>
    internal async Task<string> OrderOneAsync()
    {
        GoToNextDay();
        await CountAsync();
        await OrderAsync();
        return Assert.Single(Orders.Take()).Message;
    }

    /// <summary>What tests before have left.</summary>
    internal async Task ForgetAsync()
    {
        Mail.Forget();
        Orders.Take();
        Orders.PutAway.Clear();
        var subscriptions = Get<ISubscriptions>();
        foreach (var one in await subscriptions.AllAsync(None))
            await subscriptions.TrySaveAsync(one.Value with { IsDeleted = true }, one.Version, None);
    }
}
