using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Functions.Mail;
using HelpDesk.Functions.Notifications.Mails;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.Functions.Mail;

namespace HelpDesk.Tests.Functions.Notifications.Mails;

/// <summary>Mails about tickets as somebody's mail program reads them after a real server took them over.</summary>
public sealed class NotificationMailsTests(MailServerFixture server, StorageFixture storage)
    : IClassFixture<MailServerFixture>, IClassFixture<StorageFixture>
{
    private static readonly EmailAddress Address = EmailAddress.Find("carl@example.com")!;

    [Fact]
    public async Task A_reply_has_both_bodies_and_all_that_mail_programs_and_other_machines_need()
    {
        var mail = await ReceiveAsync(Mail(Replied("Have you tried\n\n  turning it <off>?")));

        Assert.Equal("[#7] Printer on fire", mail.Subject);
        Assert.Equal(new Mailbox("carl@example.com", "Carl"), Assert.Single(mail.To));
        Assert.Matches(@"^<ticket\.7\.[a-z2-7]{24}@help\.example>$", mail.MessageId);
        Assert.Equal(["<ticket.7@help.example>"], mail.Header("in-reply-to"));
        Assert.Equal(["<ticket.7@help.example>"], mail.Header("references"));
        Assert.Matches(@"^<?desk\+7-[a-z2-7]{16}@in\.example\.com>?$", Assert.Single(mail.Header("reply-to")));
        Assert.Equal(["auto-generated"], mail.Header("auto-submitted"));
        Assert.Equal(["All"], mail.Header("x-auto-response-suppress"));
        Assert.StartsWith(
            "Hello Carl,\n\nEve replied.\n\nHave you tried\n\n  turning it <off>?\n\n"
                + "Ticket #7 is being worked on, assigned to Eve.\n\n-- \n",
            mail.Text,
            StringComparison.Ordinal);
        Assert.Contains("Answer this mail", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Have you tried<br>\n<br>\n  turning it &lt;off&gt;?", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mails_about_a_ticket_are_one_conversation_and_each_has_a_name_of_its_own()
    {
        var first = Mail(Replied("One"));
        var (one, again) = (await ReceiveAsync(first), await ReceiveAsync(first));
        var two = await ReceiveAsync(Mail(Replied("Two")));
        var other = await ReceiveAsync(first with { To = Given.Follower });

        Assert.Equal(one.MessageId, again.MessageId);
        Assert.Equal(3, new[] { one, two, other }.DistinctBy(mail => mail.MessageId).Count());
        Assert.Single(new[] { one, two, other }.Select(mail => (mail.Subject, mail.Header("references")[0])).Distinct());
    }

    [Theory]
    [InlineData("Ada\r\nBcc: eve@evil.example")]
    [InlineData("x\n\nBcc: eve@evil.example\n\n<script>alert(1)</script>")]
    [InlineData("\u2028Reply-To: eve@evil.example\u0085Cc: eve@evil.example\0")]
    [InlineData("\"><img src=x onerror=alert(1)>, <eve@evil.example>")]
    [InlineData("=?utf-8?Q?a=0D=0ABcc:_eve@evil.example?=")]
    [InlineData("\r\n.\r\nMAIL FROM:<eve@evil.example>")]
    public async Task Nothing_that_somebody_wrote_becomes_a_header_or_markup(string nasty)
    {
        var (calm, wild) = (await ReceiveAsync(Wild("words")), await ReceiveAsync(Wild(nasty)));

        Assert.Equal(["carl@example.com"], wild.Recipients);
        Assert.Single(wild.To);
        Assert.Empty(wild.Header("bcc").Concat(wild.Header("cc")));
        Assert.Single(wild.Header("reply-to"));
        Assert.Equal(calm.Headers.Select(header => header[0]), wild.Headers.Select(header => header[0]));
        Assert.Equal(("[#7] " + OneLine.Of(nasty)).TrimEnd(), wild.Subject);
        Assert.DoesNotContain("<script", wild.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", wild.Html, StringComparison.Ordinal);
        Assert.Contains("Hello", wild.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_is_in_no_conversation_and_answers_to_it_go_nowhere()
    {
        var news = Replied("Line one\nline two");
        var digest = new DigestMail(Given.Customer, Address, Given.Noon, [new(NotificationEvent.Replied, news)], Left: 3);

        var (mail, again) = (await ReceiveAsync(digest), await ReceiveAsync(digest));

        Assert.Equal("News of one ticket", mail.Subject);
        Assert.Equal(mail.MessageId, again.MessageId);
        Assert.NotEqual(mail.MessageId, (await ReceiveAsync(digest with { Due = Given.Noon.AddDays(1) })).MessageId);
        Assert.Empty(mail.Header("in-reply-to").Concat(mail.Header("references")).Concat(mail.Header("reply-to")));
        Assert.Equal(["auto-generated"], mail.Header("auto-submitted"));
        Assert.Contains("[#7] Printer on fire\n- Eve replied: Line one line two\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("3 more", mail.Text, StringComparison.Ordinal);
        Assert.Contains("nobody reads answers", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_reads_answers_the_mail_says_so()
    {
        var mail = await ReceiveAsync(Mail(Replied("Words")), isAnswerable: false);

        Assert.Matches(@"^<?desk\+7-[a-z2-7]{16}@help\.example>?$", Assert.Single(mail.Header("reply-to")));
        Assert.Contains("nobody reads answers", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_is_named_and_the_mailbox_is_not()
    {
        var mail = Mail(Replied("Words")) with { Address = EmailAddress.Find("refused@example.com")! };

        var reason = await Mails(isAnswerable: true).TrySendAsync(mail, CancellationToken.None);

        Assert.Contains("550", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("refused@", reason, StringComparison.Ordinal);
    }

    private static TicketMail Mail(TicketNews news) => new(Given.Customer, Address, NotificationEvent.Replied, news);

    /// <summary>What is written stands in everything that people write.</summary>
    private static TicketMail Wild(string words)
    {
        var news = Replied(words, by: new Actor(new(Given.OtherAgent.Id, words), Role.Agent));
        var ticket = news.Ticket with { Title = words, Assignee = new(Given.OtherAgent.Id, words) };
        return Mail(news with { Ticket = ticket }) with { To = new Actor(new(Given.Customer.Id, words), Role.Requester) };
    }

    private static TicketNews Replied(string words, Actor? by = null)
    {
        var ticket = Given.Ticket(TicketStatus.Active, id: 7) with { Title = "Printer on fire" };
        var change = ticket.Post(Given.Reply(content: words), by).Value!;
        return new(TicketOperation.In(change.Events)[0], change.Head, change.Message);
    }

    private async Task<ReadMail> ReceiveAsync(TicketMail mail, bool isAnswerable = true)
    {
        Assert.Null(await Mails(isAnswerable).TrySendAsync(mail, CancellationToken.None));
        return Unified(await server.Server.NextAsync());
    }

    private async Task<ReadMail> ReceiveAsync(DigestMail mail)
    {
        Assert.Null(await Mails(isAnswerable: true).TrySendAsync(mail, CancellationToken.None));
        return Unified(await server.Server.NextAsync());
    }

    private static ReadMail Unified(ReadMail mail) =>
        mail with { Text = mail.Text.ReplaceLineEndings("\n"), Html = mail.Html.ReplaceLineEndings("\n") };

    private NotificationMails Mails(bool isAnswerable)
    {
        var options = new MailOptions(MailParts.From, null, "")
        {
            ReplyTo = isAnswerable ? new("desk@in.example.com") : null,
        };
        return new(MailParts.Smtp(server.Server.Port), new(options, new TableSecretKeys(storage.Storage)), options);
    }
}
