using System.Globalization;
using System.Net;
using System.Text;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Webhooks;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.DataProtection;

namespace HelpDesk.Tests.Functions.Webhooks;

/// <summary>What a receiver can do to the desk: nothing.</summary>
public sealed class WebhookSenderTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly WebhookSecrets _secrets = new(new EphemeralDataProtectionProvider());

    [Fact]
    public async Task A_request_is_signed_and_says_who_asks_and_nothing_more()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var answer = await SendAsync(receiver.Url);
        Assert.Equal((204, null, _time.GetUtcNow()), (answer.Status, answer.Error, answer.At));
        var got = Assert.Single(receiver.Received);
        var seconds = long.Parse(got.Timestamp, CultureInfo.InvariantCulture);
        var (id, at) = ("msg_00000000000000000001_5-0-9", DateTimeOffset.FromUnixTimeSeconds(seconds));
        Assert.Equal((id, "HelpDesk-Webhooks"), (got.Id, got.UserAgent));
        Assert.InRange(at, _time.GetUtcNow().AddSeconds(-1), _time.GetUtcNow());
        Assert.Equal(Secret.Sign(id, at, Encoding.UTF8.GetBytes(got.Body)), got.Signature);
        Assert.Equal(
            """{"type":"webhook.test","timestamp":"0001-01-01T00:00:00.0000005Z","data":{"webhookId":"00000000000000000001"}}""",
            got.Body);
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        await using var elsewhere = await WebhookReceiver.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync(
            Answers.Redirect(elsewhere.Url), Answers.Redirect("http://169.254.169.254/latest/meta-data"));
        var (first, second) = (await SendAsync(receiver.Url), await SendAsync(receiver.Url));
        Assert.Equal((302, WebhookVerdict.Refused), (first.Status, first.Verdict));
        Assert.Equal((302, WebhookVerdict.Refused), (second.Status, second.Verdict));
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task A_hundred_megabytes_are_not_read()
    {
        using var receiver = new FloodServer();
        Assert.Equal(200, (await SendAsync(receiver.Url)).Status);
        // What fits into the sockets' own buffers had been sent by then.
        Assert.InRange(await receiver.Sent, 0, FloodServer.All / 5);
    }

    [Fact]
    public async Task Endless_headers_are_no_answer()
    {
        await using var receiver = await WebhookReceiver.StartAsync(
            Answers.Status(200, [.. Enumerable.Range(0, 40).Select(i => ($"x-{i}", new string('x', 1000)))]));
        Assert.Equal(DeliveryError.BadAnswer, (await SendAsync(receiver.Url)).Error);
    }

    [Fact]
    public async Task Who_says_nothing_is_left_after_ten_seconds()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Answers.Hang);
        var sending = SendAsync(receiver.Url);
        await receiver.ArrivedAsync();
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(sending.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        var answer = await sending;
        Assert.Equal((null, DeliveryError.TimedOut, WebhookVerdict.TryAgain), (answer.Status, answer.Error, answer.Verdict));
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_connection()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var url = receiver.Url;
        await receiver.DisposeAsync();
        Assert.Equal(DeliveryError.NoConnection, (await SendAsync(url)).Error);
    }

    [Fact]
    public async Task Without_a_certificate_there_is_no_answer()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var answer = await SendAsync(receiver.Url.Replace("http:", "https:", StringComparison.Ordinal));
        Assert.Equal(DeliveryError.TlsFailed, answer.Error);
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task Retry_after_may_be_seconds_or_a_date()
    {
        var date = _time.GetUtcNow().AddMinutes(5);
        await using var receiver = await WebhookReceiver.StartAsync(
            Answers.Busy(429, TimeSpan.FromSeconds(90)),
            Answers.Status(503, ("Retry-After", date.ToString("R", CultureInfo.InvariantCulture))),
            Answers.Busy(503, TimeSpan.FromDays(9)),
            Answers.Status(503, ("Retry-After", "soon")));
        Assert.Equal(TimeSpan.FromSeconds(90), (await SendAsync(receiver.Url)).Pause);
        Assert.InRange((await SendAsync(receiver.Url)).Pause, TimeSpan.FromSeconds(298), TimeSpan.FromSeconds(300));
        Assert.Equal(TimeSpan.FromHours(4), (await SendAsync(receiver.Url)).Pause);
        Assert.Equal(TimeSpan.Zero, (await SendAsync(receiver.Url)).Pause);
    }

    [Theory]
    [InlineData(true, null, "10.0.0.1")]
    [InlineData(true, null, "8.8.8.8", "169.254.169.254")]
    [InlineData(true, null, "127.0.0.1", "192.168.1.1")]
    [InlineData(false, null, "127.0.0.1")]
    [InlineData(false, null, "::1")]
    [InlineData(false, null, "8.8.8.8", "127.0.0.1")]
    [InlineData(true, 204, "127.0.0.1")]
    public async Task A_name_must_lead_to_public_addresses_only(bool isEmulator, int? status, params string[] addresses)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var hosts = new HostsInMemory(("inside.example", addresses));
        var answer = await SendAsync($"http://inside.example:{receiver.Port}/", hosts, isEmulator);
        Assert.Equal((status, status is null ? DeliveryError.RefusedAddress : null), (answer.Status, answer.Error));
        Assert.Equal(status is null ? 0 : 1, receiver.Received.Count);
    }

    [Fact]
    public async Task An_address_in_the_place_of_a_name_is_looked_at_too() =>
        Assert.Equal(DeliveryError.RefusedAddress, (await SendAsync("http://10.0.0.1/", isEmulator: true)).Error);

    [Fact]
    public async Task A_name_that_leads_nowhere_is_said_to() =>
        Assert.Equal(DeliveryError.UnknownHost, (await SendAsync("http://nowhere.example/")).Error);

    [Fact]
    public async Task A_name_that_nobody_looks_up_is_left_after_ten_seconds()
    {
        var hosts = new SilentHosts();
        var sending = SendAsync("http://slow.example/", hosts);
        await hosts.Asked.Task;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(DeliveryError.TimedOut, (await sending).Error);
    }

    [Fact]
    public async Task Who_says_yes_and_then_goes_on_and_on_has_taken_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Answers.Trickle);
        var clock = new WatchedTime(_time);
        var sending = SendAsync(receiver.Url, clock: clock);
        // When the request is made, and when the answer has begun.
        await clock.AskedTwice.Task;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((200, null, WebhookVerdict.Taken), ((await sending).Status, (await sending).Error, (await sending).Verdict));
    }

    [Fact]
    public async Task Without_its_secret_nothing_is_sent_and_nobody_else_is_blamed()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var answer = await SendAsync(receiver.Url, secret: new byte[64]);
        Assert.Equal((null, DeliveryError.SecretLost, WebhookVerdict.Refused), (answer.Status, answer.Error, answer.Verdict));
        Assert.Empty(receiver.Received);
    }

    private static WebhookSecret Secret => new(new byte[WebhookSecret.Size]);

    private async Task<WebhookAnswer> SendAsync(
        string url, IHostAddresses? hosts = null, bool isEmulator = true, TimeProvider? clock = null, byte[]? secret = null)
    {
        var connections = new WebhookConnections(hosts ?? new HostsInMemory(), new(isEmulator));
        using var sender = new WebhookSender(connections, _secrets, new(new("https://desk.example")), clock ?? _time);
        var to = Kept(url, secret is null ? _secrets.Seal(Secret) : new(secret));
        var delivery = new WebhookDelivery(
            to.Webhook.Id, new(new DateTimeOffset(5, TimeSpan.Zero), new(0), 9), WebhookEvent.WebhookTest, _time.GetUtcNow());
        return await sender.SendAsync(to, delivery, new WebhookContent.OfTest(), None);
    }

    private static KeptWebhook Kept(string url, SealedSecret secret) => new(
        new(new("00000000000000000001"), url, WebhookEvents.All, Given.Noon, Given.Admin.Person, Given.Noon), secret);

    /// <summary>A lookup that never ends, and heeds nobody.</summary>
    private sealed class SilentHosts : IHostAddresses
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            return new TaskCompletionSource<IReadOnlyList<IPAddress>>().Task;
        }
    }

    /// <summary>A clock that knows how often it was looked at.</summary>
    private sealed class WatchedTime(ManualTimeProvider inner) : TimeProvider
    {
        private int _looks;

        public TaskCompletionSource AskedTwice { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Increment(ref _looks) == 2)
                AskedTwice.TrySetResult();
            return inner.GetUtcNow();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            inner.CreateTimer(callback, state, dueTime, period);
    }
}
