using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

/// <summary>Whatever comes, each route has a documented answer for it.</summary>
[Collection(SharedDesk.Name)]
public sealed class NastyRequestTests(DeskFixture desk)
{
    private static readonly string[] Bodies =
    [
        "", " ", "{", "[]", "null", "7", "\"x\"", "\u0000", "{\"\\ud800\":1}", "{\"\":\"\"}", "{\"a\":NaN}", "{'a':1}", "{}//",
        """{"title":{"title":{}},"status":{},"assigneeId":[],"userId":[[]],"content":{},"fields":[[]],"tags":{"a":1}}""",
        """{"title":1e999,"status":-0,"assigneeId":1e-7,"userId":true,"content":false,"expectedLastSeq":1e9999}""",
        new string('[', 2_000), $"{{\"a\":{new string('9', 2_000)}}}",
    ];

    [DeskTheory]
    [InlineData("POST", "/api/tickets")]
    [InlineData("PATCH", "{ticket}")]
    [InlineData("PUT", "{ticket}/status")]
    [InlineData("PUT", "{ticket}/assignee")]
    [InlineData("POST", "{ticket}/followers")]
    [InlineData("POST", "{ticket}/messages")]
    public async Task A_body_that_is_none_of_its_kind_is_refused(string method, string path)
    {
        var address = path.Replace("{ticket}", await desk.OpenAsync("customer"), StringComparison.Ordinal);
        foreach (var body in Bodies)
            Assert.NotNull((await desk.CallAsync("agent", method, address, body)).Is(400, "invalid").Pointers);

        var plain = await RawHttp.SendAsync(
            desk.Desk.Address, method, address, await desk.SignedInAsync("agent"), "Content-Type: text/plain",
            "Content-Length: 0");
        Assert.Equal(415, RawHttp.StatusOf(plain));
        var cut = await RawHttp.SendAsync(
            desk.Desk.Address, method, address, await desk.SignedInAsync("agent"), "Content-Type: application/json",
            "Content-Length: 40000000");
        Assert.Equal(413, RawHttp.StatusOf(cut));
    }

    [DeskTheory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("PUT", "/status")]
    [InlineData("PUT", "/assignee")]
    [InlineData("GET", "/events")]
    [InlineData("GET", "/messages")]
    [InlineData("POST", "/messages")]
    [InlineData("GET", "/messages/1")]
    [InlineData("POST", "/followers")]
    [InlineData("DELETE", "/followers/customer")]
    public async Task A_number_that_no_ticket_has_is_not_found(string method, string path)
    {
        foreach (var id in new[] { "0", "-1", "+1", "2147483647", "2147483648", "99999999999999999999", "1.0", "1e1", "%20" })
        {
            var json = path switch
            {
                "/status" => """{"status":"open"}""",
                "/assignee" => """{"assigneeId":null}""",
                "/messages" => """{"content":"x"}""",
                "/followers" => """{"userId":"customer"}""",
                _ => "{}",
            };
            var body = method is "GET" ? null : json;
            (await desk.CallAsync("agent", method, $"/api/tickets/{id}{path}", body)).Is(404, "not-found");
        }
    }

    [DeskTheory]
    [InlineData("%00", 204)]
    [InlineData("%FF", 204)]
    [InlineData("'or'1'eq'1", 204)]
    [InlineData("%7C%2F%5C%23%3F", 204)]
    [InlineData("%F0%9F%94%A5", 204)]
    [InlineData("1000", 204)]
    public async Task Whoever_does_not_follow_need_not_be_anybody_to_leave(string follower, int status)
    {
        var path = $"{await desk.OpenAsync("customer")}/followers/{(follower == "1000" ? new string('x', 1_000) : follower)}";
        var answer = await RawHttp.SendAsync(desk.Desk.Address, "DELETE", path, await desk.SignedInAsync("agent"));
        // What no server may take for an address ends at the server.
        Assert.Contains(RawHttp.StatusOf(answer), new[] { status, 400, 404 });
    }

    [DeskTheory]
    [InlineData("", "DELETE, GET, HEAD, PATCH")]
    [InlineData("/status", "PUT")]
    [InlineData("/assignee", "PUT")]
    [InlineData("/events", "GET, HEAD")]
    [InlineData("/messages", "GET, HEAD, POST")]
    [InlineData("/messages/1", "GET, HEAD")]
    [InlineData("/followers", "POST")]
    [InlineData("/restore", "POST")]
    [InlineData("/followers/customer", "DELETE")]
    public async Task A_verb_that_a_route_lacks_is_answered_with_those_it_has(string path, string allow)
    {
        var ticket = await desk.OpenAsync("customer");
        var other = allow.Contains("DELETE", StringComparison.Ordinal) ? "POST" : "DELETE";
        foreach (var verb in new[] { "BREW", "TRACE", "OPTIONS", other })
        {
            var refused = (await desk.CallAsync("customer3", verb, $"{ticket}{path}")).Is(405, "method-not-allowed");
            Assert.Equal(allow, refused.Headers["Allow"]);
        }
    }

    [DeskFact]
    public async Task Questions_that_a_list_does_not_know_are_refused()
    {
        var ticket = await desk.OpenAsync("customer");
        foreach (var query in new[] { "limit=0", "limit=-1", "cursor=", "cursor=AAAA", "x=1", "%FF=1", "limit=%FF" })
            foreach (var path in new[] { "/api/tickets", $"{ticket}/messages", $"{ticket}/events" })
                (await desk.GetAsync("agent", $"{path}?{query}")).Is(400, "invalid");
    }
}
