using System.Text;
using System.Text.Json;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Demo;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>A slip of whoever edits the script is found when it is read, not when somebody wonders at the desk.</summary>
public sealed class DemoReadingTests
{
    private const string Opened = """ "opened": "3d 09:00", "by": "customer", "channel": "web" """;
    private const string Texts = """ "title": "T", "description": "D" """;
    private const string Step = """ "after": "5m", "by": "agent", "do": "reply" """;

    [Fact]
    public void A_ticket_is_read_with_its_steps()
    {
        var ticket = Assert.Single(Read(Opened, Texts, Step + """, "text": "Hi", "status": "waiting" """));
        Assert.Equal(new DemoOpening.OnDay(3, new TimeOnly(9, 0)), ticket.Opened);
        Assert.Equal(
            new()
            {
                After = TimeSpan.FromMinutes(5),
                By = "agent",
                Kind = DemoStepKind.Reply,
                Text = "Hi",
                Status = TicketStatus.Waiting,
            },
            Assert.Single(ticket.Steps));
    }

    [Theory]
    [InlineData(Opened, Texts + """, "titel": "T" """, Step)]
    [InlineData(Opened, Texts, Step + """, "txt": "Hi" """)]
    [InlineData(Opened, Texts, Step + """, "by": "agent2" """)]
    [InlineData(Opened, """ "title": "T" """, Step)]
    [InlineData(Opened, """ "title": "T", "description": null """, Step)]
    [InlineData(Opened, Texts, """ "by": "agent", "do": "reply" """)]
    [InlineData(Opened, Texts, """ "after": "5m", "by": "agent", "do": "Reply" """)]
    [InlineData(Opened, Texts, """ "after": 5, "by": "agent", "do": "reply" """)]
    [InlineData(Opened, Texts, """ "after": "soon", "by": "agent", "do": "reply" """)]
    [InlineData(""" "opened": "today", "by": "customer", "channel": "web" """, Texts, Step)]
    [InlineData(""" "opened": "3d 09:00", "by": "customer", "channel": "fax" """, Texts, Step)]
    public void A_slip_is_refused(string opened, string texts, string step) =>
        Assert.Throws<JsonException>(() => Read(opened, texts, step));

    [Theory]
    [InlineData("15m", 15)]
    [InlineData("2h", 120)]
    [InlineData("2h 15m", 135)]
    [InlineData("1d 2h 15m", 1_575)]
    [InlineData("1d 15m", 1_455)]
    [InlineData("", null)]
    [InlineData("2h15m", null)]
    [InlineData("15m 2h", null)]
    [InlineData(" 2h", null)]
    [InlineData("2h ", null)]
    [InlineData("-2h", null)]
    [InlineData("2", null)]
    [InlineData("2h\n", null)]
    public void A_span_is_days_hours_and_minutes(string text, int? minutes) =>
        Assert.Equal(minutes, DemoMoments.Span(text)?.TotalMinutes);

    [Theory]
    [InlineData("0d 09:00")]
    [InlineData("3d 9:00")]
    [InlineData("3d 24:00")]
    [InlineData("3d 09:60")]
    [InlineData("09:00")]
    [InlineData("")]
    public void An_opening_is_a_day_before_today_with_its_time_or_a_span(string text) => Assert.Null(DemoMoments.Opening(text));

    private static IReadOnlyList<DemoTicket> Read(string opened, string texts, string step)
    {
        var json = $$"""[ { {{opened}}, {{texts}}, "steps": [ { {{step}} } ] } ]""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return DemoScript.Read(stream);
    }
}
