using System.Globalization;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Notifications;

/// <summary>From what somebody does over HTTP to the mail that somebody else opens.</summary>
public sealed class MailedDeskTests(MailedDesk mailed) : IClassFixture<MailedDesk>
{
    private readonly DeskFixture _desk = mailed.Desk;

    [DeskFact]
    public async Task A_customer_is_told_by_mail_of_their_ticket_and_of_its_answer_in_one_conversation()
    {
        var ticket = await _desk.OpenAsync("customer");
        var received = (await mailed.ReceiveAsync("customer", ticket, 1))[0];
        await _desk.CallAsync("agent", "POST", $"{ticket}/messages", """{"content":"A note","kind":"note"}""");
        await _desk.CallAsync("agent", "POST", $"{ticket}/messages", """{"content":"Line one\nLine <two>"}""");
        var replied = (await mailed.ReceiveAsync("customer", ticket, 1))[0];

        Assert.Contains("We have received your request.", received.Text, StringComparison.Ordinal);
        Assert.Contains("Line one\nLine <two>\n", replied.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Line one<br>\nLine &lt;two&gt;", replied.Html.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("note", replied.Raw, StringComparison.Ordinal);
        Assert.Equal(received.Subject, replied.Subject);
        Assert.Equal(received.Header("references"), replied.Header("references"));
        Assert.Equal(received.Header("reply-to"), replied.Header("reply-to"));
        Assert.NotEqual(received.MessageId, replied.MessageId);
        Assert.Equal(["auto-generated"], replied.Header("auto-submitted"));
    }

    [DeskFact]
    public async Task Who_sleeps_or_wants_one_mail_a_day_gets_none_now_and_the_others_do()
    {
        await WishAsync("customer2", $$$"""{"quietHours":{"from":"{{{In(-1)}}}","to":"{{{In(3)}}}"}}""");
        await WishAsync("customer3", $$$"""{"digest":{"at":"{{{In(3)}}}"}}""");

        var (sleepers, readers) = (await _desk.OpenAsync("customer2"), await _desk.OpenAsync("customer3"));

        await SaidAsync(sleepers, "3 sent, 1 wait, 0 failed");
        await SaidAsync(readers, "3 sent, 0 wait, 0 failed");
        var kept = await _desk.RowsAsync(TableNames.Deliveries);
        Assert.Single(kept, row => row.PartitionKey == "customer3|digest" && row.ContainsKey("Ticket"));
    }

    private static string In(int hours) => DateTime.UtcNow.AddHours(hours).ToString("HH:mm", CultureInfo.InvariantCulture);

    private async Task WishAsync(string person, string wishes) => (await _desk.CallAsync(
        person, "PATCH", "/api/me", $$"""{"notifications":{{wishes}}}""")).Is(200);

    private Task<string> SaidAsync(string ticket, string counts) => Eventually.SeeAsync(
        () => Task.FromResult(_desk.Desk.Log),
        log => log.Contains($"event 1 of ticket {ticket.Split('/')[^1]}: {counts}", StringComparison.Ordinal));
}
