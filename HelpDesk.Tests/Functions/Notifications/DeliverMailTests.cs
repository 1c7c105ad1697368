using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Notifications;

public sealed class DeliverMailTests : IClassFixture<MailDesk>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly MailDesk _desk;

    public DeliverMailTests(MailDesk desk)
    {
        _desk = desk;
        _desk.Forget();
    }

    [Fact]
    public async Task An_order_that_comes_twice_is_one_mail()
    {
        var order = await ReplyAsync(MailDesk.Customer);

        Assert.Equal(1, (await _desk.DeliverAsync(order)).Sent);
        Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(order));

        var mail = Assert.Single(_desk.Mail.Taken);
        Assert.Equal("customer@example.com", mail.To.Value);
        Assert.Contains("\n\nWords\n\n", mail.Text, StringComparison.Ordinal);
        Assert.Empty(_desk.Orders.Mails);
    }

    [Fact]
    public async Task What_two_deliver_at_once_is_one_mail()
    {
        var order = await ReplyAsync(MailDesk.Customer);
        var gate = _desk.Mail.Gate = new Gate();

        var first = _desk.DeliverAsync(order);
        await gate.Reached;
        Assert.Equal(1, (await _desk.DeliverAsync(order)).Waiting);
        gate.Open();
        Assert.Equal(1, (await first).Sent);

        var (again, delay) = _desk.Orders.TakeMail();
        Assert.Equal((order.To[0], order.Since, 0), (Assert.Single(again.To), again.Since, again.Tries));
        Assert.Equal(Reservation.Lasts + PutBackMail.Margin, delay);
        _desk.Time.Advance(delay);
        Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(again));
        Assert.Single(_desk.Mail.Taken);
    }

    [Fact]
    public async Task A_run_that_is_called_off_while_the_server_takes_a_mail_still_notes_that_it_was_sent()
    {
        var order = await ReplyAsync(MailDesk.Customer);
        var gate = _desk.Mail.Gate = new Gate();
        using var stop = new CancellationTokenSource();
        var run = _desk.Get<DeliverMail>().RunAsync(order, _desk.Now, chance: 0.5, stop.Token);
        await gate.Reached;
        await stop.CancelAsync();
        gate.Open();
        await Record.ExceptionAsync(() => run);

        _desk.Time.Advance(Reservation.Lasts + PutBackMail.Margin);
        Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(order));
        Assert.Single(_desk.Mail.Taken);
    }

    [Fact]
    public async Task What_breaks_is_given_back_and_need_not_wait_for_the_reservation_to_end()
    {
        var once = _desk.Get<SendOnce>();
        var delivery = new MailDelivery.Notice(_desk.Add().Id, new(_desk.Now, new(1), 1));
        var broken = await once.RunAsync(delivery, () => throw new FormatException(), new MailFate.Sent(), None);
        Assert.Equal(new MailFate.Failed(nameof(FormatException)), broken);
        Assert.IsType<MailFate.Sent>(
            await once.RunAsync(delivery, () => Task.FromResult<string?>(null), new MailFate.Sent(), None));
    }

    [Fact]
    public async Task A_night_in_between_gives_a_mail_that_fails_no_second_day()
    {
        var noon = TimeOnly.FromDateTime(_desk.Now.UtcDateTime);
        var sleeper = _desk.Add(wishes: new() { QuietHours = new(noon.AddHours(-1), noon.AddHours(2)) });
        var order = await ReplyAsync(sleeper) with { Tries = 3, Since = _desk.Now.AddHours(-20) };
        await _desk.DeliverAsync(order);
        Assert.Equal((3, order.Since), (_desk.Orders.Mails[^1].Order.Tries, _desk.Orders.Mails[^1].Order.Since));
    }

    [Fact]
    public async Task What_nobody_knows_any_more_who_got_it_is_not_sent()
    {
        var order = await ReplyAsync(MailDesk.Customer);
        _desk.Time.Advance(MailOrder.GoodFor + TimeSpan.FromSeconds(1));
        Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(order));
        Assert.Empty(_desk.Mail.Taken);
    }

    [Fact]
    public async Task What_somebody_died_with_is_sent_when_their_reservation_has_ended()
    {
        var order = await ReplyAsync(MailDesk.Customer);
        await _desk.Get<IDeliveries>().ReserveAsync(new MailDelivery.Notice(MailDesk.Customer.Id, order.About), None);

        await _desk.DeliverAsync(order);
        Assert.Empty(_desk.Mail.Taken);

        var (again, delay) = _desk.Orders.TakeMail();
        _desk.Time.Advance(delay);
        Assert.Equal(1, (await _desk.DeliverAsync(again)).Sent);
    }

    [Fact]
    public async Task What_somebody_sent_and_died_before_they_marked_it_comes_again_with_the_same_name()
    {
        var order = await ReplyAsync(MailDesk.Customer);
        await _desk.Get<IDeliveries>().ReserveAsync(new MailDelivery.Notice(MailDesk.Customer.Id, order.About), None);
        var news = await _desk.Get<FindTicketNews>().RunAsync(order.About, None);
        await _desk.Get<INotificationMails>().TrySendAsync(
            new TicketMail(MailDesk.Customer, MailDesk.AddressOf(MailDesk.Customer.Id), NotificationEvent.Replied, news!), None);

        _desk.Time.Advance(Reservation.Lasts);
        await _desk.DeliverAsync(order);

        Assert.Equal(2, _desk.Mail.Taken.Count);
        Assert.Single(_desk.Mail.Taken.Select(mail => mail.Id).Distinct());
    }

    [Fact]
    public async Task One_mailbox_that_is_refused_holds_up_none_of_the_others()
    {
        var staff = Enumerable.Range(0, MailOrder.Most).Select(_ => _desk.Add()).ToList();
        var order = await ReplyAsync(staff);
        _desk.Mail.Refuses = address => address == MailDesk.AddressOf(staff[3].Id);

        var report = await _desk.DeliverAsync(order);

        Assert.Equal((7, 0, 1, false), (report.Sent, report.Waiting, report.Failed, report.IsGivenUp));
        Assert.Contains("the test said 451", report.Reason, StringComparison.Ordinal);
        var (again, delay) = _desk.Orders.TakeMail();
        Assert.Equal((staff[3].Id, 1, order.Since), (Assert.Single(again.To).To, again.Tries, again.Since));
        Assert.Equal(BackOff.Least, delay);
        Assert.Equal(7, _desk.Mail.Taken.Select(mail => mail.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_was_down_gets_the_mail_once_it_is_up_again()
    {
        var order = await ReplyAsync(MailDesk.Customer);
        _desk.Mail.Refuses = _ => true;
        await _desk.DeliverAsync(order);
        var (second, wait) = _desk.Orders.TakeMail();
        _desk.Time.Advance(wait);
        await _desk.DeliverAsync(second);
        var (third, longer) = _desk.Orders.TakeMail();
        Assert.Equal((2, TimeSpan.FromSeconds(20)), (third.Tries, longer));

        _desk.Mail.Refuses = _ => false;
        _desk.Time.Advance(longer);
        Assert.Equal(1, (await _desk.DeliverAsync(third)).Sent);
        Assert.Single(_desk.Mail.Taken);
    }

    [Fact]
    public async Task After_a_day_it_is_a_dead_letter_that_can_be_tried_anew()
    {
        var (bad, good) = (_desk.Add(), _desk.Add());
        var order = await ReplyAsync([bad, good]);
        _desk.Mail.Refuses = address => address == MailDesk.AddressOf(bad.Id);
        _desk.Time.Advance(BackOff.GivesUpAfter);
        var before = _desk.Letters.All.Count;

        var report = await _desk.DeliverAsync(order with { Tries = 11 });

        Assert.True(report.IsGivenUp);
        Assert.Empty(_desk.Orders.Mails);
        var letter = Assert.Single(_desk.Letters.All.Skip(before));
        Assert.Equal(QueueNames.Notifications, letter.Queue);
        Assert.Contains("the test said 451", letter.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", letter.Message, StringComparison.Ordinal);

        _desk.Mail.Refuses = _ => false;
        var replayed = MailOrderMessage.Read(letter.Message, _desk.Now);
        Assert.Equal((0, _desk.Now, bad.Id), (replayed.Tries, replayed.Since, Assert.Single(replayed.To).To));
        Assert.Equal(1, (await _desk.DeliverAsync(replayed)).Sent);
        Assert.Single(_desk.Mail.To(good.Id));
    }

    [Fact]
    public async Task An_order_for_what_is_not_there_is_done()
    {
        var about = (await ReplyAsync(MailDesk.Customer)).About;

        foreach (var missing in new[] { about with { Ticket = new(987_654) }, about with { Seq = 77 } })
        {
            var order = _desk.Order(missing, NotificationEvent.Replied, MailDesk.Customer);
            Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(order));
        }

        Assert.Empty(_desk.Mail.Taken);
        Assert.Empty(_desk.Orders.Mails);
    }

    [Fact]
    public async Task Who_is_gone_or_has_no_address_or_does_not_want_it_gets_nothing()
    {
        var wishes = new NotificationPreferences
        {
            Events = ChannelChoices.Usual.With(NotificationEvent.Replied, new(InApp: true, Email: false)),
        };
        var (gone, mute, sated) = (_desk.Add(), _desk.Add(), _desk.Add(wishes: wishes));
        _desk.People[gone.Id] = null;
        _desk.People[mute.Id] = new(mute, Email: null, NotificationPreferences.Usual);

        Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(await ReplyAsync([gone, mute, sated])));

        Assert.Empty(_desk.Mail.Taken);
    }

    [Fact]
    public async Task Who_may_no_longer_see_the_ticket_gets_nothing()
    {
        var (former, stranger) = (_desk.Add(), _desk.Add(Role.Requester));
        var order = await ReplyAsync([former, stranger]);
        var demoted = former with { Role = Role.Requester };
        _desk.People[former.Id] = new(demoted, MailDesk.AddressOf(former.Id), NotificationPreferences.Usual);

        Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(order));

        Assert.Empty(_desk.Mail.Taken);
    }

    [Fact]
    public async Task Of_a_ticket_that_was_removed_meanwhile_nobody_gets_a_mail_until_it_is_restored()
    {
        var requester = _desk.Add(Role.Requester);
        var ticket = await _desk.OpenAsync(requester);
        var order = _desk.Order(await _desk.SayAsync(ticket), NotificationEvent.Replied, requester, _desk.Add());
        var (removal, act) = (_desk.Get<RemoveTicket>(), Given.Act(_desk.Now, Given.Admin));
        await removal.RemoveAsync(ticket, RemovalReason.Mistake, expected: null, act, CancellationToken.None);
        Assert.Equal(MailReport.Nothing, await _desk.DeliverAsync(order));

        await removal.RestoreAsync(ticket, Given.Act(_desk.Now, Given.Admin), CancellationToken.None);
        Assert.Equal(2, (await _desk.DeliverAsync(order)).Sent);
    }

    [Theory]
    [InlineData(NotificationEvent.Noted)]
    [InlineData(NotificationEvent.Mentioned)]
    [InlineData(NotificationEvent.StatusChanged)]
    public async Task A_note_reaches_no_requester_whatever_they_are_told_of(NotificationEvent what)
    {
        var wishes = new NotificationPreferences
        {
            Events = ChannelChoices.Usual.With(NotificationEvent.StatusChanged, new(InApp: true, Email: true)),
        };
        var requester = _desk.Add(wishes: wishes);
        var ticket = await _desk.OpenAsync(requester);
        var about = await _desk.SayAsync(ticket, MailDesk.Agent, MessageKind.Note, TicketStatus.Waiting, "Secret words");
        var agent = _desk.Add(wishes: wishes);

        await _desk.DeliverAsync(_desk.Order(about, what, requester, agent));

        Assert.Contains("Secret words", Assert.Single(_desk.Mail.To(agent.Id)).Text, StringComparison.Ordinal);
        Assert.Equal(what is NotificationEvent.StatusChanged ? 1 : 0, _desk.Mail.To(requester.Id).Count());
        Assert.All(_desk.Mail.To(requester.Id), mail => Assert.DoesNotContain("note", mail.Text, StringComparison.Ordinal));
        Assert.All(_desk.Mail.To(requester.Id), mail => Assert.DoesNotContain("Secret", mail.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_quiet_hours_a_mail_waits_for_their_end_and_the_others_do_not()
    {
        var noon = TimeOnly.FromDateTime(_desk.Now.UtcDateTime);
        var sleeper = _desk.Add(wishes: new() { QuietHours = new(noon.AddHours(-1), noon.AddHours(2)) });
        var order = await ReplyAsync([sleeper, _desk.Add()]);

        var report = await _desk.DeliverAsync(order);

        Assert.Equal((1, 1, 0), (report.Sent, report.Waiting, report.Failed));
        var (later, delay) = _desk.Orders.TakeMail();
        Assert.Equal((sleeper.Id, 0), (Assert.Single(later.To).To, later.Tries));
        // The day in which it is tried begins when it is due.
        Assert.InRange(delay, TimeSpan.FromMinutes(119), TimeSpan.FromHours(2));
        Assert.Equal(_desk.Now + delay, later.Since);
        _desk.Time.Advance(delay);
        Assert.Equal(1, (await _desk.DeliverAsync(later)).Sent);
    }

    [Fact]
    public async Task What_an_order_and_each_of_its_mails_cost()
    {
        var order = await ReplyAsync(MailDesk.Customer, MailDesk.Agent);
        _desk.Storage.Forget();
        await _desk.DeliverAsync(order);

        // The ticket, its events and the message once; each recipient, reserved and marked. The key of addresses was read before,
        // or is read and made now.
        Assert.Equal(
            ["2 GET people", "2 POST deliveries", "2 PUT deliveries", "3 GET tickets"],
            Costs().Where(sum => !sum.EndsWith(" keys", StringComparison.Ordinal)));
        _desk.Storage.Forget();
        await _desk.DeliverAsync(order);
        Assert.Equal(["2 GET deliveries", "2 GET people", "2 POST deliveries", "3 GET tickets"], Costs());
    }

    private IEnumerable<string> Costs() => _desk.Storage.Sums.Order(StringComparer.Ordinal);

    private Task<MailOrder> ReplyAsync(params Actor[] to) => ReplyAsync(to.AsEnumerable());

    /// <summary>The customer's ticket has an answer, of which somebody is to be told.</summary>
    private async Task<MailOrder> ReplyAsync(IEnumerable<Actor> to)
    {
        var by = _desk.Add();
        return _desk.Order(await _desk.SayAsync(await _desk.OpenAsync(), by), NotificationEvent.Replied, to);
    }
}
