using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messages;

[Collection(SharedDesk.Name)]
public sealed class BadMessageTests(DeskFixture desk)
{
    [DeskTheory]
    [InlineData("{}", "/content")]
    [InlineData("""{"content":null}""", "/content")]
    [InlineData("""{"content":" \n "}""", "/content")]
    [InlineData("""{"content":"nul \u0000"}""", "/content")]
    [InlineData("""{"content":"lone \ud800"}""", "/content")]
    [InlineData("""{"content":"\udc00\ud800"}""", "/content")]
    [InlineData(
        """{"content":["x"],"kind":"Note","status":"done","expectedLastSeq":"1"}""", "/content,/expectedLastSeq,/kind,/status")]
    [InlineData("""{"content":"","expectedLastSeq":-1}""", "/content,/expectedLastSeq")]
    [InlineData("""{"content":"x","expectedLastSeq":2147483648}""", "/expectedLastSeq")]
    [InlineData("""{"content":"x","expectedLastSeq":1.5}""", "/expectedLastSeq")]
    [InlineData("""{"content":"x","kind":0,"status":1}""", "/kind,/status")]
    [InlineData("""{"content":"x","attachmentIds":[],"sender":"agent","Content":"y"}""", "/Content,/attachmentIds,/sender")]
    [InlineData("""{"content":"x","content":"y"}""", "/content")]
    [InlineData("""["x"]""", "")]
    [InlineData("\"x\"", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    [InlineData("""{"content":"x",}""", "")]
    [InlineData("""{"content":"x"}{}""", "")]
    public async Task Everything_that_is_wrong_is_named_at_once_and_nothing_is_said(string json, string pointers)
    {
        var ticket = await desk.OpenAsync("customer");
        var refused = await desk.CallAsync("agent", "POST", $"{ticket}/messages", json);
        Assert.Equal(pointers, refused.Is(400, "invalid").Pointers);
        Assert.Equal("application/problem+json", refused.Headers["Content-Type"]);
        Assert.Empty((await desk.GetAsync("agent", $"{ticket}/messages")).All("seq"));
    }

    [DeskTheory]
    [InlineData("""{"content":""", 10_000, 400)]
    [InlineData("[", 10_000, 400)]
    [InlineData("""{"content":"x","kind":""", 17, 400)]
    public async Task A_body_nested_deeper_than_any_message_is_none(string step, int times, int status)
    {
        var ticket = await desk.OpenAsync("customer");
        var deep = string.Concat(Enumerable.Repeat(step, times));
        (await desk.CallAsync("agent", "POST", $"{ticket}/messages", deep)).Is(status, "invalid");
    }

    [DeskFact]
    public async Task A_body_that_no_message_can_have_is_too_large()
    {
        var ticket = await desk.OpenAsync("customer");
        var json = $$"""{"content":"{{new string('x', 300 * 1024)}}"}""";
        (await desk.CallAsync("customer", "POST", $"{ticket}/messages", json)).Is(413, "too-large");
        (await desk.CallAsync("agent", "PUT", $"{ticket}/status", json)).Is(413, "too-large");
        (await desk.CallAsync("agent", "PUT", $"{ticket}/assignee", json)).Is(413, "too-large");
        (await desk.CallAsync("agent", "POST", $"{ticket}/followers", json)).Is(413, "too-large");
        Assert.Equal("/content", (await desk.CallAsync("agent", "PATCH", ticket, json)).Is(400).Pointers);
    }
}
