using System.Text;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Calls of the desk as tests say them: who, what, and what came of it.</summary>
internal static class DeskCalls
{
    // One for all tests: a client of its own for each call would leave a connection behind with each.
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    });

    /// <param name="headers">Each as a line, like <c>If-Match: *</c>.</param>
    public static async Task<Answer> CallAsync(
        this DeskFixture desk, string? person, string method, string path, string? json = null, params string[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(desk.Desk.Address, path));
        if (person is not null)
            request.Headers.Authorization = new("Bearer", await desk.Desk.Tokens.GetAsync(person, CancellationToken.None));
        foreach (var header in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header[(header.IndexOf(' ') + 1)..]));
        if (json is not null)
            request.Content = Json.Body(json);

        using var response = await Http.SendAsync(request);
        var lines = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), lines);
    }

    public static Task<Answer> GetAsync(this DeskFixture desk, string? person, string path, params string[] headers) =>
        desk.CallAsync(person, "GET", path, json: null, headers);

    /// <summary>All pages of a list.</summary>
    public static async Task<IReadOnlyList<Answer>> PagesAsync(this DeskFixture desk, string person, string path)
    {
        var pages = new List<Answer>();
        for (var next = path; next is not null; next = pages[^1].Next)
            pages.Add((await desk.GetAsync(person, next)).Is(200));
        return pages;
    }

    /// <summary>Opens a ticket and gives its address.</summary>
    /// <param name="more">Further members, each with a comma before it.</param>
    public static async Task<string> OpenAsync(this DeskFixture desk, string person, string more = "") =>
        (await desk.CallAsync(person, "POST", "/api/tickets", $$"""{"title":"Title","description":"Text"{{more}}}"""))
            .Is(201).Location;

    /// <summary>Says something on a ticket, which must be possible.</summary>
    public static async Task<Answer> SayAsync(this DeskFixture desk, string person, string ticket, string more = "") =>
        (await desk.CallAsync(person, "POST", $"{ticket}/messages", $$"""{"content":"Words"{{more}}}""")).Is(201);

    public static Task<Answer> NoteAsync(this DeskFixture desk, string person, string ticket) =>
        desk.SayAsync(person, ticket, ""","kind":"note" """);

    /// <summary>Sets a ticket's status, which must be possible.</summary>
    public static async Task<Answer> SetAsync(this DeskFixture desk, string person, string ticket, string status) =>
        (await desk.CallAsync(person, "PUT", $"{ticket}/status", $$"""{"status":"{{status}}"}""")).Is(200);

    public static async Task<Answer> AssignAsync(this DeskFixture desk, string person, string ticket, string assignee) =>
        (await desk.CallAsync(person, "PUT", $"{ticket}/assignee", $$"""{"assigneeId":"{{assignee}}"}""")).Is(200);

    public static async Task<Answer> LetFollowAsync(this DeskFixture desk, string person, string ticket, string follower) =>
        (await desk.CallAsync(person, "POST", $"{ticket}/followers", $$"""{"userId":"{{follower}}"}""")).Is(204);

    public static async Task<Answer> RemoveAsync(this DeskFixture desk, string ticket, string reason = "mistake") =>
        (await desk.CallAsync("admin", "DELETE", $"{ticket}?reason={reason}")).Is(204);

    public static async Task<Answer> RestoreAsync(this DeskFixture desk, string ticket) =>
        (await desk.CallAsync("admin", "POST", $"{ticket}/restore")).Is(204);

    /// <summary>One value of every event of a ticket's audit trail, however many pages it has.</summary>
    public static async Task<IReadOnlyList<string?>> TrailAsync(this DeskFixture desk, string ticket, string path)
    {
        var pages = await desk.PagesAsync("admin", $"{ticket}/events?limit=100");
        return [.. pages.SelectMany(page => page.All(path))];
    }
}
