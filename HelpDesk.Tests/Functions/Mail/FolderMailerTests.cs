using System.Globalization;
using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.OpenApi;

namespace HelpDesk.Tests.Functions.Mail;

public sealed class FolderMailerTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary["mail"];

    [Fact]
    public async Task A_mail_becomes_a_file_that_mail_programs_read()
    {
        await MailParts.Folder(Folder, new ManualTimeProvider(Given.Noon)).SendAsync(
            MailParts.Mail(name: "Zoë", subject: "Grüße", text: "Grüße\n", headers: ("Auto-Submitted", "auto-generated")),
            CancellationToken.None);

        var file = Assert.Single(Directory.GetFileSystemEntries(Folder));
        Assert.Equal("20260310T120000.000-m-1.eml", Path.GetFileName(file));
        var mail = await ReadAsync(file);
        Assert.Equal(("helpdesk@localhost", "HelpDesk"), (mail.From.Address, mail.From.Name));
        Assert.Equal(new Mailbox("ada@example.com", "Zoë"), Assert.Single(mail.To));
        Assert.Equal(("Grüße", "<m-1@localhost>"), (mail.Subject, mail.MessageId));
        Assert.Equal(("Grüße", "<p>HTML</p>"), (mail.Text.Trim(), mail.Html.Trim()));
    }

    [Fact]
    public async Task A_link_can_be_copied_from_the_file()
    {
        const string Link = "https://desk.example.com/confirm-email#token=CfDJ8-_A%3D";

        await MailParts.Folder(Folder).SendAsync(MailParts.Mail(text: $"Open this:\n{Link}\n"), CancellationToken.None);

        var file = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Folder)));
        Assert.Contains($"\r\n{Link}\r\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Open this:\n{0}\nor not\n")]
    [InlineData("Grüße! Open this:\n{0}\noder nicht\n")]
    public async Task What_tests_take_from_the_folder_is_what_was_sent(string text)
    {
        var sent = string.Format(CultureInfo.InvariantCulture, text, "https://desk.example.com/welcome#token=CfDJ8%3D-_.A");
        var outgoing = MailParts.Mail(name: "Zoë", text: sent, html: $"<p>{sent}</p>");
        await MailParts.Folder(Folder).SendAsync(outgoing, CancellationToken.None);

        var mail = await new MailFolder(Folder).LastToAsync("ada@example.com");

        Assert.Equal(sent.TrimEnd(), mail.Text.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("CfDJ8=-_.A", mail.Token);
        Assert.Empty(new MailFolder(Folder).To("eve@example.com"));
    }

    [Theory]
    [InlineData("../../m")]
    [InlineData("/etc/m:1|2?")]
    [InlineData("..")]
    public async Task No_id_leads_out_of_the_folder(string id)
    {
        await MailParts.Folder(Folder).SendAsync(MailParts.Mail() with { Id = id }, CancellationToken.None);

        Assert.Single(Directory.GetFiles(Folder, "*.eml"));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_temporary.Path));
    }

    [Fact]
    public async Task Whoever_looks_at_any_time_finds_whole_files_only()
    {
        var mailer = MailParts.Folder(Folder);
        var text = string.Concat(Enumerable.Repeat("A line of a long mail.\n", 5000)) + "the end\n";
        Directory.CreateDirectory(Folder);
        var seen = new HashSet<string>();

        var sending = Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(
            () => mailer.SendAsync(MailParts.Mail(text: text) with { Id = $"m-{number}" }, CancellationToken.None))));
        for (var isOver = false; !isOver;)
        {
            isOver = sending.IsCompleted;
            foreach (var file in Directory.GetFiles(Folder).Where(seen.Add))
                Assert.Contains("the end\r\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }

        await sending;
        Assert.Equal(20, seen.Count);
        Assert.Empty(Directory.GetDirectories(Folder));
    }

    [Fact]
    public async Task A_mail_that_could_not_be_written_leaves_nothing()
    {
        using var enough = new CancellationTokenSource();
        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => MailParts.Folder(Folder).SendAsync(MailParts.Mail(), enough.Token));

        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    public void Dispose() => _temporary.Dispose();

    private static async Task<ReadMail> ReadAsync(string file)
    {
        await NpmTool.EnsureInstalledAsync();
        return ReadMail.Parse((await NpmTool.RunAsync("../read-mail.mjs", file)).Output);
    }
}
