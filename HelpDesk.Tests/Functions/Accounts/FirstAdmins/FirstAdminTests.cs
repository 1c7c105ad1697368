using System.Text.RegularExpressions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.FirstAdmins;

public sealed partial class FirstAdminTests(DeskElsewhere elsewhere) : IClassFixture<DeskElsewhere>
{
    private const string Password = "the admin's password";

    [DeskFact]
    public async Task A_desk_without_an_admin_invites_the_one_who_is_set_by_log_and_mail_until_one_link_is_used()
    {
        using var folder = new TemporaryFolder();
        (string, string)[] settings = [("HelpDesk__FirstAdmin", "Boss@example.org"), ("HelpDesk__Mail__Folder", folder.Path)];
        string fromLog;
        await using (var first = await elsewhere.StartAsync(settings))
        {
            fromLog = LinkedToken(first.Log);
            await new MailFolder(folder.Path).LastToAsync("boss@example.org");
        }

        await using var desk = await elsewhere.StartAsync(settings);
        Assert.NotEqual(fromLog, LinkedToken(desk.Log));
        (await ChooseAsync(desk, (await new MailFolder(folder.Path).LastToAsync("boss@example.org")).Token)).Is(204);
        foreach (var used in new[] { fromLog, LinkedToken(desk.Log) })
            Assert.Equal("/token", (await ChooseAsync(desk, used)).Is(400).Pointers);
        await SignedInAsAdminAsync(desk, "admin");
        await SignedInAsAdminAsync(desk, "boss@example.org");

        await using var later = await elsewhere.StartAsync(settings);
        Assert.DoesNotContain("#token=", later.Log, StringComparison.Ordinal);
        Assert.Single(new MailFolder(folder.Path).To("boss@example.org"));
    }

    private static string LinkedToken(string log) => Uri.UnescapeDataString(Link().Match(log).Groups[1].Value);

    private static Task<Answer> ChooseAsync(DeskProcess desk, string token) => desk.CallAsync(
        "none", "POST", "/api/auth/reset-password", $$"""{"token":"{{token}}","password":"{{Password}}"}""");

    private static async Task SignedInAsAdminAsync(DeskProcess desk, string name)
    {
        var tokens = (await desk.CallAsync(
            "none", "POST", "/api/auth/login", $$"""{"username":"{{name}}","password":"{{Password}}"}""")).Is(200);
        var me = (await desk.CallAsync(tokens["accessToken"]!, "GET", "/api/me")).Is(200);
        Assert.Equal(("admin", "True"), (me["role"], me["emailConfirmed"]));
        (await desk.CallAsync(tokens["accessToken"]!, "GET", "/api/api-keys")).Is(200);
    }

    [GeneratedRegex(@"/welcome#token=(\S+)")]
    private static partial Regex Link();
}
