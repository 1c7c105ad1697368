using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Reflection;
using System.Text;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Mail;
using HelpDesk.Functions.Notifications.Mails;

namespace HelpDesk.Functions.Hosting;

/// <summary>How mail leaves, as set.</summary>
internal static class MailSettings
{
    public const string HostSetting = "HelpDesk:Smtp:Host";

    public const string PortSetting = "HelpDesk:Smtp:Port";

    public const string UserSetting = "HelpDesk:Smtp:User";

    public const string PasswordSetting = "HelpDesk:Smtp:Password";

    public const string TlsSetting = "HelpDesk:Smtp:Tls";

    public const string FromSetting = "HelpDesk:Mail:From";

    public const string ReplyToSetting = "HelpDesk:Mail:ReplyTo";

    public const string FolderSetting = "HelpDesk:Mail:Folder";

    public static MailOptions Read(IConfiguration configuration)
    {
        var smtp = ReadSmtp(configuration);
        var from = ReadFrom(Text(configuration[FromSetting]), smtp);
        return new(from, smtp, ReadFolder(Text(configuration[FolderSetting])))
        {
            ReplyTo = ReadReplyTo(Text(configuration[ReplyToSetting]), from),
        };
    }

    private static SmtpServer? ReadSmtp(IConfiguration configuration)
    {
        var login = ReadLogin(Text(configuration[UserSetting]), Text(configuration[PasswordSetting]));
        var (port, usesTls) = (ReadPort(Text(configuration[PortSetting])), ReadTls(Text(configuration[TlsSetting])));
        if (Text(configuration[HostSetting]) is not { } host)
            return login is null ? null : throw new SettingException(HostSetting, "is empty, though there is a user.");
        if (Uri.CheckHostName(host) is UriHostNameType.Unknown)
            throw new SettingException(HostSetting, $"'{host}' is no name of a server.");
        if (login is not null && !usesTls && !IsLoopback(host))
            throw new SettingException(TlsSetting, "must not be false where a password is sent to another machine.");
        return new(host, port, login, usesTls);
    }

    private static NetworkCredential? ReadLogin(string? user, string? password) => (user, password) switch
    {
        (null, null) => null,
        (null, _) => throw new SettingException(UserSetting, "is empty, though there is a password."),
        (_, null) => throw new SettingException(PasswordSetting, "is empty, though there is a user."),
        _ => new(user, password),
    };

    private static int ReadPort(string? port)
    {
        if (port is null)
            return SmtpServer.UsualPort;
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < IPEndPoint.MinPort + 1 or > IPEndPoint.MaxPort)
            throw new SettingException(PortSetting, $"'{port}' is no port.");
        return number != SmtpServer.ImplicitTlsPort
            ? number
            : throw new SettingException(PortSetting, $"{number} is for TLS without STARTTLS; use the port for STARTTLS.");
    }

    private static bool ReadTls(string? tls) => tls is null
        || (bool.TryParse(tls, out var isOn)
            ? isOn
            : throw new SettingException(TlsSetting, $"'{tls}' is neither true nor false."));

    private static MailAddress ReadFrom(string? from, SmtpServer? smtp)
    {
        if (from is null)
            return smtp is null ? MailOptions.Nobody : throw new SettingException(FromSetting, "must be set to send mail.");
        return Find(from)
            ?? throw new SettingException(FromSetting, $"'{from}' is no sender; write one like HelpDesk <desk@example.com>.");
    }

    private static MailAddress? ReadReplyTo(string? replyTo, MailAddress from)
    {
        var address = replyTo is null ? null : EmailAddress.Find(replyTo)
            ?? throw new SettingException(ReplyToSetting, $"'{replyTo}' is no address; write one like desk@example.com.");
        if ((address is null ? from.User : new MailAddress(address.Value).User).Length > ReplyAddresses.LongestLocalPart)
        {
            throw new SettingException(
                ReplyToSetting,
                $"must be an address with no more than {ReplyAddresses.LongestLocalPart} characters before the @ (if not set, "
                    + "the sender's is used): a sign of the ticket is put behind them.");
        }

        return address is null ? null : new(address.Value);
    }

    private static MailAddress? Find(string text) =>
        MailAddress.TryCreate(text, out var address) && Ascii.IsValid(address.User) && OneLine.Of(text) == text
        && Uri.CheckHostName(address.Host) is UriHostNameType.Dns
        // Of several it would take the last one for the address, and the others for the name.
        && !address.DisplayName.Contains('@', StringComparison.Ordinal)
            ? new(address.Address, address.DisplayName, Encoding.UTF8)
            : null;

    private static string ReadFolder(string? folder)
    {
        try
        {
            return folder is null ? UsualFolder() : Path.GetFullPath(folder);
        }
        catch (ArgumentException wrong)
        {
            throw new SettingException(FolderSetting, $"'{folder}' is no folder.", wrong);
        }
    }

    /// <summary>Beside the sources if they are on this machine; a copy that runs elsewhere has no such place.</summary>
    private static string UsualFolder()
    {
        var beside = typeof(MailSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "MailFolder").Value!;
        return Directory.Exists(Path.GetDirectoryName(beside)) ? beside : Path.Combine(Path.GetTempPath(), "helpdesk-mail");
    }

    private static bool IsLoopback(string host) => new UriBuilder("smtp", host).Uri.IsLoopback;

    private static string? Text(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
