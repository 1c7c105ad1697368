using HelpDesk.Functions.Mail;

namespace HelpDesk.Tests.Functions.Mail;

public sealed class MailLayoutTests
{
    private static readonly Uri Link = new("https://desk.example.com/page?a=1&b=2#token=x");

    [Fact]
    public void The_text_is_for_people_who_read_no_HTML() => Assert.Equal(
        """
        Hello Ada,

        Before.

        Do it:
        https://desk.example.com/page?a=1&b=2#token=x

        After.


        """,
        MailLayout.Text(Content("Before.")).ReplaceLineEndings("\n").Split("-- ")[0]);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onclick=\"alert(1)")]
    [InlineData("</p><img src=x onerror='alert(1)'>")]
    public void Text_stays_text_in_HTML(string nasty)
    {
        var content = new MailContent(nasty, nasty, [nasty], new(nasty, Link), [nasty])
        {
            Quote = nasty,
            Sections = [new(nasty, [nasty])],
            Footer = nasty,
        };
        var calm = new MailContent("a", "a", ["a"], new("a", Link), ["a"])
        {
            Quote = "a",
            Sections = [new("a", ["a"])],
            Footer = "a",
        };

        Assert.Equal(Tags(MailLayout.Html(calm)), Tags(MailLayout.Html(content)));
        Assert.DoesNotContain(nasty, MailLayout.Html(content), StringComparison.Ordinal);
        Assert.Contains(nasty, MailLayout.Text(content), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_wrote_keeps_its_lines_and_parts_have_headings()
    {
        var content = Content("Before.") with { Quote = "one\n\n  <two>", Sections = [new("Head", ["a", "b"])], Footer = "Foot" };

        var text = MailLayout.Text(content).ReplaceLineEndings("\n");
        Assert.Contains("\n\nBefore.\n\none\n\n  <two>\n\nHead\n- a\n- b\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("-- \nHelpDesk\nFoot\n", text, StringComparison.Ordinal);
        var html = MailLayout.Html(content).ReplaceLineEndings("\n");
        Assert.Contains(">one<br>\n<br>\n  &lt;two&gt;</blockquote>", html, StringComparison.Ordinal);
        Assert.Contains(">Head</p>", html, StringComparison.Ordinal);
        Assert.Contains("<li>a</li>\n<li>b</li>", html, StringComparison.Ordinal);
        Assert.Contains(">Foot</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_link_stands_in_HTML_to_click_and_to_copy()
    {
        var html = MailLayout.Html(Content("Before."));

        Assert.Contains("href=\"https://desk.example.com/page?a=1&amp;b=2#token=x\"", html, StringComparison.Ordinal);
        Assert.Contains(">https://desk.example.com/page?a=1&amp;b=2#token=x<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_when_it_is_opened()
    {
        var html = MailLayout.Html(Content("Before."));
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
    }

    private static MailContent Content(string before) => new("Subject", "Hello Ada,", [before], new("Do it", Link), ["After."]);

    private static int Tags(string html) => html.Count(c => c is '<' or '>' or '"');
}
