using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Serialization;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Notifications;

/// <summary>What one is told of, as a part of one's own account.</summary>
[Collection(SharedDesk.Name)]
public sealed class PreferencesTests(DeskFixture desk)
{
    private const string Path = "/api/me";

    [DeskFact]
    public async Task The_usual_names_every_event_and_every_way()
    {
        var me = await JoinAsync();
        var usual = (await CallAsync(me, "GET")).Json.GetProperty("notifications");
        var words = Enum.GetValues<NotificationEvent>().Select(Words.Of);
        Assert.Equal(words, usual.GetProperty("events").EnumerateObject().Select(member => member.Name));
        Assert.Contains(@"""status-changed"":{""inApp"":true,""email"":false}", usual.ToString(), StringComparison.Ordinal);
        Assert.Contains(@"""replied"":{""inApp"":true,""email"":true}", usual.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(@"},""quietHours"":null,""digest"":null,""timeZone"":null}", usual.ToString(), StringComparison.Ordinal);
    }

    [DeskFact]
    public async Task A_change_is_merged_and_nobody_else_sees_it()
    {
        var me = await JoinAsync();
        var before = await CallAsync(me, "GET");
        const string first = """
            {"events":{"replied":{"email":false}},"quietHours":{"from":"22:00","to":"07:00"},"digest":{"at":"08:00"}}
            """;
        var changed = (await ChangeAsync(me, first, $"If-Match: {before.ETag}")).Is(200);
        Assert.NotEqual(before.ETag, changed.ETag);
        (await ChangeAsync(me, first, $"If-Match: {before.ETag}")).Is(412, "stale");

        const string second = """
            {"events":{"replied":{"inApp":false},"closed":{"email":false}},"digest":null,"timeZone":"Asia/Tokyo"}
            """;
        changed = (await ChangeAsync(me, second)).Is(200);
        var read = await CallAsync(me, "GET");
        Assert.Equal((changed.Text, changed.ETag), (read.Text, read.ETag));
        (string Path, string? Value)[] expected =
        [
            ("events.replied.inApp", "False"), ("events.replied.email", "False"),
            ("events.closed.inApp", "True"), ("events.closed.email", "False"),
            ("events.opened.inApp", "True"), ("events.opened.email", "True"),
            ("quietHours.from", "22:00"), ("quietHours.to", "07:00"), ("digest", null), ("timeZone", "Asia/Tokyo"),
        ];
        Assert.Equal(expected, expected.Select(member => (member.Path, read[$"notifications.{member.Path}"])));

        var seen = (await desk.GetAsync("admin", $"/api/users/{read["id"]}")).Is(200);
        Assert.DoesNotContain("notifications", seen.Text, StringComparison.Ordinal);
    }

    [DeskTheory]
    [InlineData("""{"events":{"exploded":{"inApp":true}}}""", "/notifications/events/exploded")]
    [InlineData("""{"events":{"statusChanged":{"inApp":true}}}""", "/notifications/events/statusChanged")]
    [InlineData("""{"events":{"replied":{"sms":true},"closed":{"email":1}}}""",
        "/notifications/events/closed/email,/notifications/events/replied/sms")]
    [InlineData("""{"events":{"replied":null,"opened":{"email":null}}}""",
        "/notifications/events/opened/email,/notifications/events/replied")]
    [InlineData("""{"events":null,"loud":true}""", "/notifications/events,/notifications/loud")]
    [InlineData("null", "/notifications")]
    [InlineData("[]", "/notifications")]
    [InlineData("""{"quietHours":{"from":"25:00","to":"7:00"},"digest":{"at":"08:00:00"},"timeZone":"Mars/Base"}""",
        "/notifications/digest/at,/notifications/quietHours/from,/notifications/quietHours/to,/notifications/timeZone")]
    [InlineData("""{"quietHours":{"from":"22:00"},"digest":{}}""",
        "/notifications/digest/at,/notifications/quietHours/to")]
    [InlineData("""{"quietHours":{"from":"22:00","to":"22:00"},"mute":1}""", "/notifications/mute,/notifications/quietHours/to")]
    public async Task What_is_wrong_is_named_all_at_once_and_changes_nothing(string notifications, string pointers)
    {
        var before = (await desk.GetAsync("customer3", Path)).Is(200);
        var refused = await desk.CallAsync("customer3", "PATCH", Path, $$"""{"notifications":{{notifications}}}""");
        Assert.Equal(pointers, refused.Is(400, "invalid").Pointers);
        Assert.Equal(before.ETag, (await desk.GetAsync("customer3", Path)).ETag);
    }

    [DeskFact]
    public async Task An_admin_does_not_change_what_others_are_told_of()
    {
        const string change = """{"notifications":{"digest":null}}""";
        var refused = (await desk.CallAsync("admin", "PATCH", "/api/users/customer3", change)).Is(400);
        Assert.Equal("/notifications", refused.Pointers);
    }

    private Task<string> JoinAsync() => desk.JoinAsync($"p{Guid.NewGuid():N}"[..20]);

    private Task<Answer> CallAsync(string me, string method) => desk.CallAsync(null, method, Path, null, me);

    private Task<Answer> ChangeAsync(string me, string notifications, params string[] headers) =>
        desk.CallAsync(null, "PATCH", Path, $$"""{"notifications":{{notifications}}}""", [me, .. headers]);
}
