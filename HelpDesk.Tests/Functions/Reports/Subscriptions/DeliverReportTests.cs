using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports.Subscriptions;

public sealed class DeliverReportTests(ReportDesk desk) : IClassFixture<ReportDesk>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    public Task InitializeAsync() => desk.ForgetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_day_is_sent_once_it_is_final_and_only_once_however_often_timer_and_queue_run()
    {
        var reader = desk.Add();
        await desk.SubscribeAsync(reader);
        desk.GoToNextDay(hours: 0.5);
        await desk.CountAsync();
        Assert.Equal(new(Ordered: 0, Waiting: 1), await desk.OrderAsync());
        desk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new(Ordered: 0, Waiting: 1), await desk.OrderAsync());
        await desk.CountAsync();
        Assert.Equal(new(Ordered: 1, Waiting: 0), await desk.OrderAsync());
        Assert.Equal(new(Ordered: 0, Waiting: 0), await desk.OrderAsync());

        var order = Assert.Single(desk.Orders.Take()).Message;
        Assert.IsType<MailFate.Sent>(await desk.DeliverAsync(order));
        Assert.IsType<MailFate.Needless>(await desk.DeliverAsync(order));
        var mail = Assert.Single(desk.Mail.To(reader.Id));
        Assert.Single(mail.Files);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.DoesNotContain(reader.Id.Value, mail.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timers_and_deliveries_at_the_same_time_send_it_once()
    {
        var reader = desk.Add();
        await desk.SubscribeAsync(reader);
        desk.GoToNextDay();
        await desk.CountAsync();
        await Task.WhenAll(desk.OrderAsync(), desk.OrderAsync(), desk.OrderAsync());
        var orders = desk.Orders.Take();
        await Task.WhenAll(orders.Concat(orders).Select(order => desk.DeliverAsync(order.Message)));
        Assert.Single(desk.Mail.To(reader.Id));

        // Whoever met another at it has put its order back; it finds the mail sent.
        desk.Time.Advance(TimeSpan.FromMinutes(2));
        foreach (var order in desk.Orders.Take())
            Assert.IsType<MailFate.Needless>(await desk.DeliverAsync(order.Message));
        Assert.Single(desk.Mail.To(reader.Id));
        Assert.Equal(0, (await desk.OrderAsync()).Ordered);
    }

    [Fact]
    public async Task Over_two_months_every_day_week_and_month_is_sent_once()
    {
        var reader = desk.Add();
        var begun = DateOnly.FromDateTime(desk.Now.UtcDateTime);
        foreach (var frequency in Enum.GetValues<Frequency>())
            await desk.SubscribeAsync(reader, frequency);
        for (var i = 0; i < 62; i++)
        {
            desk.GoToNextDay();
            await desk.CountAsync();
            await desk.OrderAsync();
            foreach (var order in desk.Orders.Take())
                Assert.IsType<MailFate.Sent>(await desk.DeliverAsync(order.Message));
        }

        var days = Enumerable.Range(0, 62).Select(begun.AddDays).ToList();
        var mails = desk.Mail.To(reader.Id).ToList();
        Assert.Equal(
            days.Count + days.Count(day => day.DayOfWeek is DayOfWeek.Sunday) + days.Count(day => day.AddDays(1).Day == 1),
            mails.Count);
        Assert.Equal(mails.Count, mails.Select(mail => mail.Id).Distinct().Count());
        Assert.Equal(mails.Count, mails.Select(mail => mail.Files[0].Name + mail.Subject).Distinct().Count());
    }

    [Fact]
    public async Task After_an_outage_the_newest_day_is_sent_and_not_all_that_were_missed()
    {
        var reader = desk.Add();
        await desk.SubscribeAsync(reader);
        for (var i = 0; i < 5; i++)
            desk.GoToNextDay();
        await desk.DeliverAsync(await desk.OrderOneAsync());
        var last = desk.Now.AddDays(-1);
        Assert.StartsWith($"Help desk, {last:%d} ", Assert.Single(desk.Mail.To(reader.Id)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_dies_between_sending_and_writing_it_down_has_it_sent_again_as_the_same_mail()
    {
        var reader = desk.Add();
        await desk.SubscribeAsync(reader);
        var order = await desk.OrderOneAsync();
        desk.Deliveries.DiesNext = true;
        await Assert.ThrowsAsync<Death>(() => desk.DeliverAsync(order));
        Assert.IsType<MailFate.Taken>(await desk.DeliverAsync(order));

        var (again, delay) = Assert.Single(desk.Orders.Take());
        desk.Time.Advance(delay);
        Assert.IsType<MailFate.Sent>(await desk.DeliverAsync(again));
        Assert.Single(desk.Mail.To(reader.Id).Select(mail => mail.Id).Distinct());
        Assert.Equal(2, desk.Mail.To(reader.Id).Count());
    }

    [Fact]
    public async Task What_the_server_refuses_is_tried_for_a_day_and_then_put_away()
    {
        var reader = desk.Add();
        await desk.SubscribeAsync(reader);
        var order = await desk.OrderOneAsync();
        desk.Mail.Refuses = _ => true;
        var begun = desk.Now;
        while (desk.Orders.PutAway.IsEmpty)
        {
            Assert.IsType<MailFate.Failed>(await desk.DeliverAsync(order));
            if (desk.Orders.Take() is not [var (later, delay)])
                break;
            desk.Time.Advance(delay);
            order = later;
        }

        var letter = Assert.Single(desk.Orders.PutAway);
        Assert.Equal(begun + BackOff.GivesUpAfter, letter.At);
        desk.Mail.Refuses = _ => false;
        Assert.IsType<MailFate.Sent>(await desk.DeliverAsync(letter.Message));
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("no staff")]
    [InlineData("inactive")]
    [InlineData("deleted")]
    [InlineData("off")]
    [InlineData("monthly")]
    public async Task Just_before_it_is_sent_it_is_looked_up_whether_they_still_want_it_and_still_may_have_it(string change)
    {
        var reader = desk.Add();
        var subscription = await desk.SubscribeAsync(reader);
        var order = await desk.OrderOneAsync();
        switch (change)
        {
            case "no address":
                desk.Know(reader, hasAddress: false);
                break;
            case "no staff":
                desk.Know(reader with { Role = Role.Requester });
                break;
            case "inactive":
                desk.People[reader.Id] = null;
                break;
            case "deleted":
                await desk.Get<ChangeSubscription>().DeleteAsync(subscription.Id, expected: null, reader, None);
                break;
            default:
                var edit = new SubscriptionEditInput
                {
                    Active = change == "off" ? false : default(Optional<bool?>),
                    Frequency = change == "monthly" ? Frequency.Monthly : default(Optional<Frequency?>),
                };
                await desk.Get<ChangeSubscription>().EditAsync(
                    subscription.Id, edit, expected: null, Given.Act(desk.Now, reader), None);
                break;
        }

        Assert.IsType<MailFate.Needless>(await desk.DeliverAsync(order));
        Assert.Empty(desk.Mail.Taken);
        Assert.Empty(desk.Orders.Take());
    }

    [Fact]
    public async Task Who_sleeps_gets_it_when_they_wake()
    {
        var reader = desk.Add(wishes: new() { QuietHours = new(new(0, 0), new(6, 0)) });
        await desk.SubscribeAsync(reader);
        Assert.IsType<MailFate.Quiet>(await desk.DeliverAsync(await desk.OrderOneAsync()));
        var (later, delay) = Assert.Single(desk.Orders.Take());
        Assert.Equal(TimeSpan.FromHours(4), delay);
        desk.Time.Advance(delay);
        Assert.IsType<MailFate.Sent>(await desk.DeliverAsync(later));
    }

    [Fact]
    public async Task Many_who_get_the_same_report_cost_one_look_at_the_figures()
    {
        var readers = Enumerable.Range(0, 5).Select(_ => desk.Add()).ToList();
        foreach (var reader in readers)
            await desk.SubscribeAsync(reader);
        desk.GoToNextDay();
        await desk.CountAsync();
        await desk.OrderAsync();
        var edition = (await desk.Get<ISubscriptions>().AllAsync(None))[0].Value.Ordered!;
        var report = await desk.Get<EditionReports>().ReadAsync(edition, None);
        await Task.WhenAll(desk.Orders.Take().Select(order => desk.DeliverAsync(order.Message)));
        Assert.All(readers, reader => Assert.Single(desk.Mail.To(reader.Id)));
        Assert.Same(report, await desk.Get<EditionReports>().ReadAsync(edition, None));
    }
}
