using System.Text;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Storage;
using HelpDesk.Load.Desk;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports.Subscriptions;

/// <summary>From a subscription over HTTP by way of the timer and the queues to the mail that somebody opens, and to a receiver.
/// </summary>
public sealed class WholeWayTests(MailedDesk mailed) : IClassFixture<MailedDesk>
{
    private const string All = "/api/reports/subscriptions";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskFixture _desk = mailed.Desk;

    [DeskFact]
    public async Task A_day_a_week_and_a_month_come_by_mail_once_with_their_numbers_and_their_file()
    {
        var made = new List<Answer>();
        foreach (var frequency in (string[])["daily", "weekly", "monthly"])
            made.Add((await SubscribeAsync($$"""{"frequency":"{{frequency}}","channel":"email"}""", "agent")).Is(201));
        await AgeAsync();
        await CountAsync();
        await Task.WhenAll(RunTimerAsync(), RunTimerAsync());

        var mails = await mailed.ReceiveReportsAsync("agent", count: 3);
        Assert.Equal(3, mails.Select(mail => mail.MessageId).Distinct().Count());
        Assert.All(mails, mail =>
        {
            Assert.Matches(@"^Help desk, .+: \d+ opened, \d+ closed, \d+ in backlog$", mail.Subject);
            Assert.Equal(1, mail.Attachments);
            Assert.Equal(["auto-generated"], mail.Header("auto-submitted"));
            Assert.Contains("- Opened: ", mail.Text, StringComparison.Ordinal);
            Assert.Contains("<table", mail.Html, StringComparison.Ordinal);
            Assert.Contains($"{All}/", mail.Text, StringComparison.Ordinal);
        });
        var month = Edition.Latest(Frequency.Monthly, Today);
        var monthly = Assert.Single(mails, mail => mail.Subject.Contains($"{month.First:MMMM yyyy}", StringComparison.Ordinal));
        var lines = Csv(monthly).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\uFEFFdate,created,", lines[0], StringComparison.Ordinal);
        Assert.Equal((month.Period.Days + 1, $"{month.First:yyyy-MM-dd}"), (lines.Length, lines[1].Split(',')[0]));

        await RunTimerAsync();
        await Eventually.SeeAsync(() => _desk.GetAsync("agent", made[2].Location), seen => seen["lastPeriod"] is not null);
        var seen = (await _desk.GetAsync("agent", made[2].Location)).Is(200);
        Assert.Equal(($"{month.First:yyyy-MM-dd}", $"{month.Last:yyyy-MM-dd}"), (seen["lastPeriod.from"], seen["lastPeriod.to"]));
        Assert.Equal(3, await Eventually.SeeAsync(() => Task.FromResult(made.Sum(Sent)), sent => sent >= 3));
        foreach (var one in made)
            (await _desk.CallAsync("agent", "DELETE", one.Location)).Is(204);
    }

    [DeskFact]
    public async Task A_webhook_is_told_once_that_a_report_is_ready_and_again_when_an_admin_wants_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var webhook = (await _desk.CallAsync(
            "admin", "POST", "/api/webhooks", $$"""{"url":"{{receiver.Url}}","events":["ticket.noted"]}""")).Is(201);
        var made = (await SubscribeAsync(
            $$"""{"frequency":"weekly","channel":"webhook","webhookId":"{{webhook["id"]}}"}""", "admin")).Is(201);
        await AgeAsync();
        await CountAsync();
        await Task.WhenAll(RunTimerAsync(), RunTimerAsync());

        await receiver.ArrivedAsync();
        var told = receiver.Received[0];
        var week = Edition.Latest(Frequency.Weekly, Today);
        var report = (await _desk.GetAsync("agent",
            $"/api/reports/summary?from={week.First:yyyy-MM-dd}&to={week.Last:yyyy-MM-dd}&compare=previous")).Is(200);
        Assert.Equal(("report.ready", made["id"], "weekly"), (told["type"], told["data.subscriptionId"], told["data.frequency"]));
        Assert.Equal(($"{week.First:yyyy-MM-dd}", $"{week.Last:yyyy-MM-dd}"), (told["data.from"], told["data.to"]));
        Assert.Equal(report.Text, told["data.summary"]);
        Assert.EndsWith($"/api/reports/daily?from={week.First:yyyy-MM-dd}&to={week.Last:yyyy-MM-dd}", told["data.dailyUrl"],
            StringComparison.Ordinal);

        var log = await Eventually.SeeAsync(
            () => _desk.GetAsync("admin", $"{webhook.Location}/deliveries"), seen => seen.All("state").Contains("delivered"));
        var delivery = Assert.Single(log.All("id"));
        Assert.Equal(("report.ready", made["id"], null), (log["items.0.event"], log["items.0.subscriptionId"],
            log["items.0.ticketId"]));
        (await _desk.CallAsync("admin", "POST", $"{webhook.Location}/deliveries/{delivery}/redeliver")).Is(202);
        await receiver.ArrivedAsync();
        Assert.Equal([told.Id, told.Id], receiver.Received.Select(one => one.Id));

        // Nothing goes to a webhook that is no longer there, nor for a subscription that is none.
        (await _desk.CallAsync("admin", "DELETE", made.Location)).Is(204);
        (await _desk.CallAsync("admin", "POST", $"{webhook.Location}/deliveries/{delivery}/redeliver")).Is(202);
        await Eventually.SeeAsync(
            () => _desk.GetAsync("admin", $"{webhook.Location}/deliveries"), seen => seen.All("state").Contains("dropped"));
        (await _desk.CallAsync("admin", "DELETE", webhook.Location)).Is(204);
        Assert.Equal(2, receiver.Received.Count);
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private Task<Answer> SubscribeAsync(string body, string person) => _desk.CallAsync(person, "POST", All, body);

    /// <summary>As if all had subscribed long ago.</summary>
    private async Task AgeAsync()
    {
        var subscriptions = new TableSubscriptions(StorageAccess.Clients(_desk.ConnectionString));
        foreach (var (subscription, version) in await subscriptions.AllAsync(None))
            await subscriptions.TrySaveAsync(subscription with { Since = subscription.Since.AddDays(-60) }, version, None);
    }

    private async Task CountAsync() => await new TableDailyMetrics(StorageAccess.Clients(_desk.ConnectionString)).KeepAsync(
        Edition.Latest(Frequency.Monthly, Today).Previous.First.AddDays(-1), Today.AddDays(-1));

    /// <summary>How often the desk says that it has sent one.</summary>
    private int Sent(Answer subscription) => _desk.Desk.Log.Split('\n').Count(line =>
        line.Contains($"Report {subscription["id"]}", StringComparison.Ordinal)
        && line.Contains(": Sent", StringComparison.Ordinal));

    private async Task RunTimerAsync()
    {
        (await _desk.CallAsync("admin", "POST", "/admin/functions/SendReports", """{"input":""}""")).Is(202);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
    }

    private static string Csv(ReadMail mail)
    {
        var part = mail.Raw.ReplaceLineEndings("\n").Split("\n--")
            .Single(one => one.Contains("text/csv", StringComparison.Ordinal));
        return Encoding.UTF8.GetString(Convert.FromBase64String(part[part.IndexOf("\n\n", StringComparison.Ordinal)..]));
    }
}
