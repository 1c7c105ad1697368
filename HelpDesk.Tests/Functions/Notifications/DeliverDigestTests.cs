using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Notifications;

public sealed class DeliverDigestTests : IClassFixture<MailDesk>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly MailDesk _desk;
    private readonly Actor _reader;
    private readonly TimeSpan _ahead = TimeSpan.FromHours(6);

    public DeliverDigestTests(MailDesk desk)
    {
        _desk = desk;
        _desk.Forget();
        var at = TimeOnly.FromDateTime((desk.Now + _ahead).UtcDateTime);
        _reader = desk.Add(wishes: new() { DigestAt = new(at.Hour, at.Minute) });
    }

    [Fact]
    public async Task Instead_of_many_mails_there_is_one_ordered_once_and_sent_once()
    {
        var (one, other) = (await _desk.OpenAsync(), await _desk.OpenAsync());
        await TellAsync(one, "First words");
        await TellAsync(other, "Second words");
        await TellAsync(one, "Third words");
        Assert.Empty(_desk.Mail.Taken);

        var (order, delay) = Assert.Single(_desk.Orders.Digests);
        Assert.Equal((_reader.Id, order.Due), (order.To, order.Since));
        Assert.Equal(order.Due, _desk.Now + delay);
        Assert.InRange(delay, _ahead - TimeSpan.FromMinutes(1), _ahead);
        _desk.Time.Advance(delay);
        Assert.IsType<MailFate.Sent>(await _desk.DeliverAsync(order));
        Assert.IsType<MailFate.Needless>(await _desk.DeliverAsync(order));

        var mail = Assert.Single(_desk.Mail.Taken);
        Assert.Equal(("News of 2 tickets", null, null), (mail.Subject, mail.Thread, mail.ReplyTo));
        var lines = mail.Text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)
            || line.StartsWith("[#", StringComparison.Ordinal));
        Assert.Equal(
            [
                $"[#{one}] Title", "- Pat replied: First words", "- Pat replied: Third words",
                $"[#{other}] Title", "- Pat replied: Second words",
            ],
            lines);
    }

    [Fact]
    public async Task What_is_told_twice_stands_in_one_digest_once()
    {
        var order = await TellAsync(await _desk.OpenAsync(), "Words");
        await _desk.DeliverAsync(order);
        var (digest, delay) = Assert.Single(_desk.Orders.Digests);
        _desk.Time.Advance(delay);
        await _desk.DeliverAsync(digest);

        await _desk.DeliverAsync(order);

        Assert.Single(_desk.Orders.Digests);
        Assert.Single(_desk.Mail.Taken);
        Assert.Empty(await _desk.Get<IDigests>().ListAsync(_reader.Id, DateTimeOffset.MaxValue, None));
    }

    [Fact]
    public async Task Shortly_before_a_digest_things_go_into_the_next()
    {
        _desk.Time.Advance(_ahead - MailTiming.DigestAhead + TimeSpan.FromMinutes(1));

        await TellAsync(await _desk.OpenAsync(), "Words");

        Assert.InRange(Assert.Single(_desk.Orders.Digests).Delay, TimeSpan.FromHours(23), TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task Nothing_is_sent_of_what_they_may_no_longer_see()
    {
        await TellAsync(await _desk.OpenAsync(), "Words");
        var demoted = _reader with { Role = Role.Requester };
        _desk.People[_reader.Id] = new(demoted, MailDesk.AddressOf(_reader.Id), NotificationPreferences.Usual);

        var (order, delay) = Assert.Single(_desk.Orders.Digests);
        _desk.Time.Advance(delay);
        await _desk.DeliverAsync(order);

        Assert.Empty(_desk.Mail.Taken);
        Assert.Empty(await _desk.Get<IDigests>().ListAsync(_reader.Id, DateTimeOffset.MaxValue, None));
    }

    [Fact]
    public async Task A_digest_that_fails_is_tried_again_and_a_dead_letter_in_the_end()
    {
        await TellAsync(await _desk.OpenAsync(), "Words");
        var (order, delay) = Assert.Single(_desk.Orders.Digests);
        _desk.Orders.Forget();
        _desk.Mail.Refuses = _ => true;
        _desk.Time.Advance(delay);
        Assert.IsType<MailFate.Failed>(await _desk.DeliverAsync(order));
        var (again, pause) = Assert.Single(_desk.Orders.Digests);
        Assert.Equal((1, BackOff.Least), (again.Tries, pause));
        _desk.Orders.Forget();

        var before = _desk.Letters.All.Count;
        _desk.Time.Advance(BackOff.GivesUpAfter);
        await _desk.DeliverAsync(again);

        Assert.Empty(_desk.Orders.Digests);
        var letter = Assert.Single(_desk.Letters.All.Skip(before));
        _desk.Mail.Refuses = _ => false;
        var replayed = DigestOrderMessage.Read(letter.Message, _desk.Now);
        Assert.Equal((order.Due, 0, _desk.Now), (replayed.Due, replayed.Tries, replayed.Since));
        Assert.IsType<MailFate.Sent>(await _desk.DeliverAsync(replayed));
    }

    [Fact]
    public async Task What_they_may_not_see_takes_the_place_of_nothing_that_they_may_and_is_not_counted()
    {
        var order = await OrderedAsync();
        var gone = Enumerable.Range(0, DeliverDigest.MostItems).Select(i => new DigestItem(
            _reader.Id, new(_desk.Now.AddHours(-1), new(900_000 + i), 1), NotificationEvent.Replied, order.Due));
        await Task.WhenAll(gone.Select(item => _desk.Get<IDigests>().AddAsync(item, None)));

        Assert.IsType<MailFate.Sent>(await _desk.DeliverAsync(order));

        var mail = Assert.Single(_desk.Mail.Taken);
        Assert.Contains("- Pat replied: Words", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Besides", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_earlier_digest_may_still_tell_is_left_to_it()
    {
        var order = await OrderedAsync();
        var digests = _desk.Get<IDigests>();
        foreach (var hours in new[] { 24, 26 })
        {
            await digests.AddAsync(
                new(_reader.Id, new(_desk.Now, new(hours), 1), NotificationEvent.Replied, order.Due.AddHours(-hours)), None);
        }

        var items = await digests.ListAsync(_reader.Id, order.Due, None);
        Assert.Contains(items, item => item.About.Ticket == new TicketId(26));
        Assert.DoesNotContain(items, item => item.About.Ticket == new TicketId(24));
    }

    [Fact]
    public async Task A_digest_that_comes_in_quiet_hours_waits_for_their_end()
    {
        var order = await OrderedAsync();
        var now = TimeOnly.FromDateTime(_desk.Now.UtcDateTime);
        var quiet = new QuietHours(now.AddHours(-1), now.AddHours(2));
        _desk.People[_reader.Id] = new(_reader, MailDesk.AddressOf(_reader.Id), new() { QuietHours = quiet });

        Assert.IsType<MailFate.Quiet>(await _desk.DeliverAsync(order));
        Assert.Empty(_desk.Mail.Taken);
        var (later, delay) = Assert.Single(_desk.Orders.Digests);
        _desk.Time.Advance(delay);
        Assert.IsType<MailFate.Sent>(await _desk.DeliverAsync(later));
    }

    [Fact]
    public async Task What_it_costs()
    {
        var about = await _desk.SayAsync(await _desk.OpenAsync(), _desk.Add());
        _desk.Storage.Forget();
        await _desk.DeliverAsync(_desk.Order(about, NotificationEvent.Replied, _reader));
        // Reserved, put down, marked; the digest is ordered once, which is looked up and noted.
        Assert.Equal(
            ["1 GET deliveries", "2 POST deliveries", "2 PUT deliveries", "3 GET tickets"], Costs());

        var (order, delay) = Assert.Single(_desk.Orders.Digests);
        _desk.Time.Advance(delay);
        _desk.Storage.Forget();
        await _desk.DeliverAsync(order);
        Assert.Equal(
            ["1 DELETE deliveries", "1 GET deliveries", "1 POST deliveries", "1 PUT deliveries", "3 GET tickets"],
            Costs());
    }

    /// <summary>A digest of one thing, which is due now.</summary>
    private async Task<DigestOrder> OrderedAsync()
    {
        await TellAsync(await _desk.OpenAsync(), "Words");
        var (order, delay) = Assert.Single(_desk.Orders.Digests);
        _desk.Orders.Forget();
        _desk.Time.Advance(delay);
        return order;
    }

    private IEnumerable<string> Costs() => _desk.Storage.Sums.Order(StringComparer.Ordinal);

    private async Task<MailOrder> TellAsync(TicketId ticket, string text)
    {
        var about = await _desk.SayAsync(ticket, _desk.Add(), text: text);
        var order = _desk.Order(about, NotificationEvent.Replied, _reader);
        await _desk.DeliverAsync(order);
        return order;
    }
}
