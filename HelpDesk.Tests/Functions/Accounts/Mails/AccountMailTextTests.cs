using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Mails;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Tests.Functions.Accounts.Mails;

public sealed class AccountMailTextTests
{
    private static readonly AccountLinks Links = new(new(new("https://desk.example.com")));

    public static TheoryData<string> Kinds => [.. Enum.GetNames<AccountMailKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_mail_has_a_subject_and_both_bodies_and_greets_its_reader(string kind)
    {
        var mail = Write(Enum.Parse<AccountMailKind>(kind), "Ada Admin");

        Assert.NotEmpty(mail.Subject);
        // An address that is not confirmed may be a stranger's: they are told a user name, not what somebody calls themselves.
        var greeting = kind == nameof(AccountMailKind.ConfirmAddress) ? "Hello," : "Hello Ada Admin,";
        Assert.StartsWith($"{greeting}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($">{greeting}</p>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Ada Admin", mail.Text, StringComparison.Ordinal);
        Assert.Contains("HelpDesk", mail.Text, StringComparison.Ordinal);
        Assert.Equal(nameof(MailText), $"{mail}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_mail_but_the_notice_has_its_link_in_both_bodies(string kind)
    {
        var word = Enum.Parse<AccountMailKind>(kind);
        var mail = Write(word, "Ada");
        var hasLink = word is not (AccountMailKind.PasswordChanged or AccountMailKind.AddressChanging);

        const string Link = "https://desk.example.com/welcome#token=t-1";
        Assert.Equal(hasLink, mail.Text.Contains($"\n{Link}\n", StringComparison.Ordinal));
        Assert.Equal(hasLink, mail.Html.Contains($"href=\"{Link}\"", StringComparison.Ordinal));
        if (hasLink)
            Assert.Throws<ArgumentNullException>(() => AccountMailText.Write(word, "Ada"));
    }

    [Theory]
    [InlineData(nameof(AccountMailKind.ConfirmAddress), 24 * 60, "24 hours")]
    [InlineData(nameof(AccountMailKind.ConfirmAddress), 7 * 24 * 60, "7 days")]
    [InlineData(nameof(AccountMailKind.ResetPassword), 60, "one hour")]
    [InlineData(nameof(AccountMailKind.ResetPassword), 30, "30 minutes")]
    [InlineData(nameof(AccountMailKind.Invitation), 7 * 24 * 60, "7 days")]
    [InlineData(nameof(AccountMailKind.FirstAdminInvitation), 48 * 60, "2 days")]
    public void A_mail_says_how_long_its_link_works(string kind, int minutes, string words)
    {
        var mail = AccountMailText.Write(
            Enum.Parse<AccountMailKind>(kind), "Ada", Links.Welcome("t"), TimeSpan.FromMinutes(minutes));
        Assert.Contains($"The link works for {words}", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"The link works for {words}", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Hello,")]
    [InlineData("Dr. Ada Lovelace, B.", "Hello Dr. Ada Lovelace, B.,")]
    [InlineData("Ada\r\nbuy", "Hello Ada buy,")]
    [InlineData("Win at casino.example", "Hello,")]
    [InlineData("https://evil.example", "Hello,")]
    [InlineData("call eve@evil", "Hello,")]
    [InlineData("evil\u202E.com", "Hello,")]
    [InlineData("Ada, you have won a prize, and all you have to do is to write to", "Hello,")]
    public void A_name_carries_no_message_of_a_stranger_into_the_mail(string name, string greeting) =>
        Assert.Equal(greeting, Greeting.To(name));

    [Fact]
    public void A_name_is_text_in_HTML()
    {
        var html = Write(AccountMailKind.Invitation, "Ann & \"Bob\"").Html;
        Assert.Contains("Hello Ann &amp; &quot;Bob&quot;,", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_program_is_to_answer_it()
    {
        var mail = Write(AccountMailKind.Invitation, "Ada").To(EmailAddress.Find("ada@example.com")!, "Ada", "m-1");

        Assert.Equal(("auto-generated", "All"), (mail.Headers["Auto-Submitted"], mail.Headers["X-Auto-Response-Suppress"]));
        Assert.Equal(("m-1", "Ada", "ada@example.com"), (mail.Id, mail.ToName, mail.To.Value));
    }

    [Fact]
    public void Each_link_leads_to_its_page() => Assert.Equal(
        [
            "https://desk.example.com/confirm-email#token=t", "https://desk.example.com/reset-password#token=t",
            "https://desk.example.com/welcome#token=t", "https://desk.example.com/forgot-password",
        ],
        new[] { Links.ConfirmEmail("t"), Links.ResetPassword("t"), Links.Welcome("t"), Links.ForgotPassword }
            .Select(link => link.AbsoluteUri));

    private static MailText Write(AccountMailKind kind, string name) => AccountMailText.Write(
        kind,
        name,
        kind is AccountMailKind.PasswordChanged or AccountMailKind.AddressChanging ? null : Links.Welcome("t-1"),
        TimeSpan.FromHours(1));
}
