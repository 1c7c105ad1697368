using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Webhooks;

namespace HelpDesk.Tests.Domain.Webhooks;

public sealed class WebhookDraftTests
{
    [Theory]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData(" HTTPS://Example.com:8443/a?b=c ", "https://example.com:8443/a?b=c")]
    [InlineData("https://8.8.8.8/", "https://8.8.8.8/")]
    [InlineData("https://[2606:4700:4700::1111]/", "https://[2606:4700:4700::1111]/")]
    public void An_address_of_the_Internet_will_do(string url, string kept) =>
        Assert.Equal(kept, Of(url, loopback: false).Value!.Url);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.com/hook")]
    [InlineData("/hook")]
    [InlineData("https:example.com")]
    [InlineData("https:/example.com")]
    [InlineData("https://")]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://example.com/")]
    [InlineData("https://me:secret@example.com/")]
    [InlineData("https://me@example.com/")]
    [InlineData("https://example.com/#here")]
    [InlineData("https://example.com/a\nb")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://10.0.0.1./")]
    [InlineData("https://169.254.169.254./")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    public void Nothing_else_will_do_on_an_emulator_or_elsewhere(string? url)
    {
        Assert.Equal("/url", Pointers(Of(url, loopback: false)));
        if (url?.Contains("7f", StringComparison.Ordinal) != true && !IsHere(url))
            Assert.Equal("/url", Pointers(Of(url, loopback: true)));
    }

    [Theory]
    [InlineData("https://localhost/")]
    [InlineData("https://localhost./")]
    [InlineData("https://desk.localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.200.0.9/")]
    [InlineData("https://[::1]/")]
    [InlineData("http://localhost:8080/hook")]
    [InlineData("http://127.0.0.1:8080/hook")]
    public void This_machine_is_no_receiver_but_on_an_emulator(string url) =>
        Assert.Equal("/url", Pointers(Of(url, loopback: false)));

    [Theory]
    [InlineData("http://localhost:8080/hook")]
    [InlineData("http://127.0.0.1:8080/hook")]
    [InlineData("http://[::1]:8080/hook")]
    [InlineData("https://localhost:8080/hook")]
    public void On_an_emulator_this_machine_will_do(string url) => Assert.Equal(url, Of(url, loopback: true).Value!.Url);

    [Fact]
    public void An_address_has_its_limit()
    {
        var longest = "https://example.com/".PadRight(WebhookLimits.Url, 'a');
        Assert.True(Of(longest, loopback: false).IsSuccess);
        Assert.Equal("/url", Pointers(Of(longest + "a", loopback: false)));
        // As it is asked for, each of these is six characters.
        Assert.Equal("/url", Pointers(Of("https://example.com/".PadRight(WebhookLimits.Url, '\u00fc'), loopback: false)));
    }

    [Fact]
    public void Events_are_named_once_each_and_kept_in_their_order()
    {
        var draft = Of("https://example.com", false, "ticket.replied", "ticket.opened").Value!;
        Assert.Equal([WebhookEvent.TicketOpened, WebhookEvent.TicketReplied], draft.Events);
        Assert.Equal("/events", Pointers(WebhookDraft.Create(new("https://example.com", []), new(Loopback: false))));
        Assert.Equal(
            "/events/1,/events/2,/events/3,/events/4",
            Pointers(Of("https://example.com", false, "ticket.opened", "ticket.opened", "webhook.test", "Ticket.Noted", null)));
    }

    [Fact]
    public void Every_event_of_a_ticket_has_its_word_and_the_description_names_it()
    {
        Assert.Equal(
            Enum.GetValues<HelpDesk.Domain.Tickets.Events.TicketEventKind>().Select(WebhookEvents.Of), WebhookEvents.All);
        Assert.All(WebhookEvents.All, what => Assert.Equal(what, WebhookEvents.Find(what.Word())));
        Assert.All(WebhookEvents.All, what => Assert.Contains($" {what.Word()}", CreateWebhookRequest.EventsRule));
    }

    private static bool IsHere(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static Outcome<WebhookDraft> Of(string? url, bool loopback, params string?[] events) =>
        WebhookDraft.Create(new(url, events.Length == 0 ? ["ticket.opened"] : events), new(loopback));

    private static string Pointers(Outcome<WebhookDraft> refused) => string.Join(
        ',', Assert.IsType<DomainError.Invalid>(refused.Error).Errors.Select(error => error.Pointer));
}
