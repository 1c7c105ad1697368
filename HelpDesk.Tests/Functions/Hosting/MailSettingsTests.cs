using HelpDesk.Functions.Hosting;
using HelpDesk.Functions.Mail;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Configuration;

namespace HelpDesk.Tests.Functions.Hosting;

public sealed class MailSettingsTests
{
    private const string From = "Mail__From=Desk <desk@example.com>";

    [Fact]
    public void Without_settings_mail_goes_into_a_folder_beside_the_sources()
    {
        var options = Read();

        Assert.Null(options.Smtp);
        Assert.Equal(Repository.PathOf(".mail"), options.Folder);
        Assert.Equal(MailOptions.Nobody, options.From);
    }

    [Fact]
    public void What_the_sample_shows_is_as_good_as_nothing() =>
        Assert.Null(Read("Smtp__Host=", "Smtp__Port=587", "Smtp__User=", "Smtp__Password=", "Smtp__Tls=true").Smtp);

    [Fact]
    public void A_server_is_spoken_to_by_TLS_unless_it_is_said_otherwise()
    {
        var options = Read("Smtp__Host= mail.example.com ", From, "Smtp__User=u", "Smtp__Password=p");

        Assert.Equal(("mail.example.com", 587, true), (options.Smtp!.Host, options.Smtp.Port, options.Smtp.UsesTls));
        Assert.Equal(("u", "p"), (options.Smtp.Login!.UserName, options.Smtp.Login.Password));
        Assert.Equal(("Desk", "desk@example.com"), (options.From.DisplayName, options.From.Address));
        Assert.Equal("mail.example.com:587", $"{options.Smtp}");
        Assert.DoesNotContain("password", $"{options}", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void A_server_on_the_same_machine_may_get_a_password_as_it_is(string host)
    {
        var server = Read(
            $"Smtp__Host={host}", From, "Smtp__User=u", "Smtp__Password=p", "Smtp__Tls=false", "Smtp__Port=25").Smtp!;
        Assert.Equal((25, false), (server.Port, server.UsesTls));
    }

    [Fact]
    public void A_server_that_asks_for_no_password_may_do_without_TLS() =>
        Assert.False(Read("Smtp__Host=relay", From, "Smtp__Tls=false").Smtp!.UsesTls);

    [Theory]
    [InlineData("Mail__ReplyTo=", null)]
    [InlineData("Mail__ReplyTo= desk@In.example.com ", "desk@in.example.com")]
    [InlineData(
        "Mail__ReplyTo=abcdefghijabcdefghijabcdefghijabcdef@example.com", "abcdefghijabcdefghijabcdefghijabcdef@example.com")]
    public void Answers_may_go_elsewhere(string setting, string? address) =>
        Assert.Equal(address, Read(setting).ReplyTo?.Address);

    [Theory]
    [InlineData("HelpDesk__Mail__From", "Smtp__Host=mail.example.com")]
    [InlineData("HelpDesk__Mail__From", "Mail__From=Desk")]
    [InlineData("HelpDesk__Mail__From", "Mail__From=a@example.com, b@example.com")]
    [InlineData("HelpDesk__Mail__From", "Mail__From=Desk <desk@example.com>\r\nBcc: eve@evil.example")]
    [InlineData("HelpDesk__Mail__From", "Mail__From=desk@[127.0.0.1]")]
    [InlineData("HelpDesk__Mail__From", "Mail__From=müller@example.com")]
    [InlineData("HelpDesk__Smtp__Host", From, "Smtp__Host=mail.example.com:25")]
    [InlineData("HelpDesk__Smtp__Host", From, "Smtp__User=u", "Smtp__Password=p")]
    [InlineData("HelpDesk__Smtp__Port", "Smtp__Port=0")]
    [InlineData("HelpDesk__Smtp__Port", "Smtp__Port=65536")]
    [InlineData("HelpDesk__Smtp__Port", "Smtp__Port=smtp")]
    [InlineData("HelpDesk__Smtp__Port", "Smtp__Port=465")]
    [InlineData("HelpDesk__Smtp__Tls", "Smtp__Tls=maybe")]
    [InlineData("HelpDesk__Smtp__Tls", From, "Smtp__Host=a.example", "Smtp__Tls=false", "Smtp__User=u", "Smtp__Password=secret")]
    [InlineData("HelpDesk__Smtp__User", From, "Smtp__Host=mail.example.com", "Smtp__Password=secret")]
    [InlineData("HelpDesk__Smtp__Password", From, "Smtp__Host=mail.example.com", "Smtp__User=u")]
    [InlineData("HelpDesk__Mail__Folder", "Mail__Folder=a\0b")]
    [InlineData("HelpDesk__Mail__ReplyTo", "Mail__ReplyTo=Desk <desk@example.com>")]
    [InlineData("HelpDesk__Mail__ReplyTo", "Mail__ReplyTo=desk@example.com\r\nBcc: eve@evil.example")]
    [InlineData("HelpDesk__Mail__ReplyTo", "Mail__ReplyTo=abcdefghijabcdefghijabcdefghijabcdefg@example.com")]
    [InlineData("HelpDesk__Mail__ReplyTo", "Mail__From=abcdefghijabcdefghijabcdefghijabcdefg@example.com")]
    public void What_makes_no_sense_stops_the_start_and_is_named(string name, params string[] settings)
    {
        var wrong = Assert.Throws<SettingException>(() => Read(settings));

        Assert.StartsWith($"{name}: ", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", $"{wrong}", StringComparison.Ordinal);
    }

    private static MailOptions Read(params string[] settings) => MailSettings.Read(Settings.Of(settings));
}
