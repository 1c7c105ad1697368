using System.Net;
using HelpDesk.Functions.Mail;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Mail;

public sealed class SmtpMailerTests(MailServerFixture server) : IClassFixture<MailServerFixture>
{
    [Fact]
    public async Task A_mail_arrives_with_both_bodies_and_what_mail_programs_need()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var mail = await server.SendAsync(MailParts.Mail(
            text: "Hello Ada,\n\nall is well.\n", html: "<p>Hello</p>\n", headers: ("Auto-Submitted", "auto-generated")));

        Assert.Equal(("desk@help.example", "Help, \"Desk\""), (mail.From.Address, mail.From.Name));
        Assert.Equal(new Mailbox("ada@example.com", "Ada"), Assert.Single(mail.To));
        Assert.Equal(("desk@help.example", "ada@example.com"), (mail.Sender, Assert.Single(mail.Recipients!)));
        Assert.Equal(("Subject", "<m-1@help.example>"), (mail.Subject, mail.MessageId));
        Assert.InRange(mail.Date, before, DateTimeOffset.UtcNow);
        Assert.Equal(["auto-generated"], mail.Header("auto-submitted"));
        Assert.Equal(("Hello Ada,\n\nall is well.", "<p>Hello</p>"), (Body(mail.Text), Body(mail.Html)));
        Assert.StartsWith("multipart/alternative", Assert.Single(mail.Header("content-type")), StringComparison.Ordinal);
        // A mail program shows the last one that it can.
        Assert.EndsWith("text/plain; ", mail.Raw.Split("charset")[0], StringComparison.Ordinal);
        Assert.Equal(0, mail.Attachments);
    }

    [Theory]
    [InlineData("Zoë Müller")]
    [InlineData("李小龍 (Bruce) 🐉")]
    [InlineData("Ωμέγα με ένα πολύ μακρύ όνομα που δεν χωράει σε μία γραμμή κεφαλίδας και συνεχίζεται 🐉🐉🐉🐉🐉🐉🐉🐉🐉")]
    [InlineData("O'Neil, Ann \"the \\ boss\" <ann@evil.example>")]
    [InlineData("\"Quoted\"")]
    [InlineData("a; b: c, d@e.example")]
    public async Task Names_and_subjects_arrive_as_they_were_written(string text)
    {
        var mail = await server.SendAsync(MailParts.Mail(name: text, subject: text));

        Assert.Equal("ada@example.com", Assert.Single(mail.To).Address);
        Assert.Equal(["ada@example.com"], mail.Recipients);
        Assert.Equal(text, mail.Subject);
        Assert.Equal(text, mail.To[0].Name);
        Assert.All(mail.Raw.Split("\r\n\r\n")[0], c => Assert.InRange(c, '\t', '~'));
    }

    [Theory]
    [InlineData("Ada\r\nBcc: eve@evil.example")]
    [InlineData("Ada\nBcc: eve@evil.example\n")]
    [InlineData("Ada\r\n\r\nBcc: eve@evil.example")]
    [InlineData("Zoë\u2028Bcc: eve@evil.example\u0085Cc: eve@evil.example\0")]
    [InlineData("Ada\r\n.\r\nMAIL FROM:<eve@evil.example>")]
    [InlineData("=?utf-8?Q?Ada=0D=0ABcc:_eve@evil.example?=")]
    public async Task Nothing_of_a_name_a_subject_or_a_value_becomes_a_header(string text)
    {
        var mail = await server.SendAsync(MailParts.Mail(name: text, subject: text, headers: ("X-Ticket", text)));

        Assert.Equal(["ada@example.com"], mail.Recipients);
        Assert.Single(mail.To);
        Assert.Empty(mail.Header("bcc").Concat(mail.Header("cc")));
        Assert.Equal(("Text", "<p>HTML</p>"), (Body(mail.Text), Body(mail.Html)));
        var line = OneLine.Of(text);
        Assert.Equal((line, line), (mail.Subject, mail.To[0].Name));
        Assert.Single(mail.Header("x-ticket"));
    }

    [Theory]
    [InlineData("Bcc: eve@evil.example\r\nX", "a")]
    [InlineData("X Y", "a")]
    [InlineData("", "a")]
    public async Task A_header_whose_name_is_none_is_refused(string name, string value) =>
        await Assert.ThrowsAsync<ArgumentException>(() => server.RefuseAsync(MailParts.Mail(headers: (name, value))));

    [Theory]
    [InlineData("m\r\nBcc: eve@evil.example")]
    [InlineData("m@n")]
    [InlineData("m>")]
    [InlineData("")]
    public async Task An_id_that_would_break_out_of_its_header_is_refused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => server.RefuseAsync(MailParts.Mail() with { Id = id }));

    [Theory]
    [InlineData("a!#$%&'*+-/=?^_`{|}~b@example.com")]
    [InlineData("first.last+tag@sub.example.co")]
    [InlineData("zoe@müller.example")]
    public async Task Every_address_that_the_desk_accepts_can_be_written_to(string address)
    {
        // The server tells domains as people read them.
        Assert.Equal([address], (await server.SendAsync(MailParts.Mail(to: address))).Recipients);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Texts_arrive_as_they_were_written(string text)
    {
        var mail = await server.SendAsync(MailParts.Mail(text: text, html: $"<pre>{text}</pre>"));

        Assert.Equal(Body(text), Body(mail.Text));
        Assert.Equal(Body($"<pre>{text}</pre>"), Body(WebUtility.HtmlDecode(mail.Html)));
        Assert.DoesNotContain('\n', mail.Raw.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }

    public static TheoryData<string> Texts =>
    [
        "One.\r\n.\r\nTwo.\r\n..\r\n.three\r\n",
        "Grüße\n.\n..\n.Ende = 100 %\n",
        string.Concat(Enumerable.Repeat("word . ", 400)),
        string.Concat(Enumerable.Range(60, 40).Select(length => new string('x', length) + "." + new string('y', 20) + "ö\n")),
        "Mac\rUnix\nBoth\r\nend",
        "https://desk.example.com/confirm-email#token=CfDJ8-_A=\n",
        "tab\tand trailing blanks  \nlast",
    ];

    private static string Body(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
