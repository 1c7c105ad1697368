using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Mail;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TableDeliveriesTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static int _last;

    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly MailDelivery.Notice _delivery = new(
        new("Zoë|/1"), new(Given.Noon, new(Interlocked.Increment(ref _last)), 1));

    [Fact]
    public async Task One_of_many_gets_it()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Deliveries().ReserveAsync(_delivery, None)));

        Assert.Single(all.OfType<Reservation.Mine>());
        Assert.Equal(9, all.OfType<Reservation.Taken>().Count(one => one.Until == Given.Noon + Reservation.Lasts));
    }

    [Fact]
    public async Task What_is_sent_stays_sent()
    {
        await Deliveries().MarkSentAsync(_delivery, await ReserveAsync(), None);

        _time.Advance(TimeSpan.FromDays(1));
        Assert.IsType<Reservation.Sent>(await Deliveries().ReserveAsync(_delivery, None));
    }

    [Fact]
    public async Task What_is_given_back_is_free_at_once()
    {
        await Deliveries().ReleaseAsync(_delivery, await ReserveAsync(), None);

        await ReserveAsync();
    }

    [Fact]
    public async Task An_expired_reservation_is_taken_over_by_one_and_its_first_owner_can_do_nothing_any_more()
    {
        var first = await ReserveAsync();
        _time.Advance(Reservation.Lasts - TimeSpan.FromTicks(1));
        Assert.IsType<Reservation.Taken>(await Deliveries().ReserveAsync(_delivery, None));
        _time.Advance(TimeSpan.FromTicks(1));

        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Deliveries().ReserveAsync(_delivery, None)));
        var second = Assert.Single(all.OfType<Reservation.Mine>()).Version;

        await Deliveries().ReleaseAsync(_delivery, first, None);
        await Deliveries().MarkSentAsync(_delivery, first, None);
        Assert.IsType<Reservation.Taken>(await Deliveries().ReserveAsync(_delivery, None));
        await Deliveries().MarkSentAsync(_delivery, second, None);
        Assert.IsType<Reservation.Sent>(await Deliveries().ReserveAsync(_delivery, None));
    }

    [Fact]
    public async Task Who_does_not_hear_that_it_is_theirs_knows_it_again()
    {
        var cuts = 1;
        var faulty = new FaultyTransport { BreaksAfter = _ => Interlocked.Decrement(ref cuts) == 0 };
        var deliveries = new TableDeliveries(fixture.Clients(faulty, faulty), _time);

        var mine = Assert.IsType<Reservation.Mine>(await deliveries.ReserveAsync(_delivery, None));
        await deliveries.MarkSentAsync(_delivery, mine.Version, None);

        Assert.IsType<Reservation.Sent>(await Deliveries().ReserveAsync(_delivery, None));
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(50, true)]
    [InlineData(61, false)]
    public async Task What_took_long_to_reserve_is_still_ones_own_for_as_long_as_sending_it_may_take(int seconds, bool isLost)
    {
        var slow = 1;
        var storage = new FaultyTransport
        {
            BreaksAfter = _ =>
            {
                if (Interlocked.Decrement(ref slow) != 0)
                    return false;
                _time.Advance(TimeSpan.FromSeconds(seconds));
                return isLost;
            },
        };

        Assert.IsType<Reservation.Mine>(
            await new TableDeliveries(fixture.Clients(storage, storage), _time).ReserveAsync(_delivery, None));

        _time.Advance(Reservation.Lasts - TimeSpan.FromTicks(1));
        Assert.IsType<Reservation.Taken>(await Deliveries().ReserveAsync(_delivery, None));
    }

    [Fact]
    public async Task Each_recipient_each_operation_and_each_digest_is_a_delivery_of_its_own()
    {
        await ReserveAsync();

        foreach (var other in new MailDelivery[]
        {
            _delivery with { To = new("Zoë") },
            _delivery with { About = _delivery.About with { Seq = 2 } },
            new MailDelivery.Digest(_delivery.To, Given.Noon.AddTicks(_last)),
        })
            Assert.IsType<Reservation.Mine>(await Deliveries().ReserveAsync(other, None));
    }

    [Fact]
    public void A_reservation_lasts_longer_than_a_mail_server_is_waited_for() =>
        Assert.True(Reservation.Lasts > SmtpMailer.Patience + TimeSpan.FromSeconds(20));

    private TableDeliveries Deliveries() => new(fixture.Storage, _time);

    private async Task<string> ReserveAsync() =>
        Assert.IsType<Reservation.Mine>(await Deliveries().ReserveAsync(_delivery, None)).Version;
}
