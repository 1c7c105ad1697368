using System.Net;

namespace HelpDesk.Functions.Mail;

/// <summary>How every mail of the desk looks; all that is handed in is text, and is escaped here.</summary>
internal static class MailLayout
{
    private const string Desk = "HelpDesk";

    public static string Text(MailContent content)
    {
        string[] action = content.Action is { } to ? [$"{to.Label}:\n{to.Link.AbsoluteUri}"] : [];
        string[] quote = content.Quote is { } words ? [words] : [];
        var sections = content.Sections.Select(section => string.Join("\n- ", [section.Heading, .. section.Lines]));
        string[] parts =
        [
            content.Greeting, .. content.Before, .. quote, .. content.Tables.Select(MailTables.Text),
            .. content.Charts.Select(MailCharts.Text), .. sections, .. action, .. content.After,
            $"-- \n{Desk}\n{content.Footer}",
        ];
        return string.Join("\n\n", parts) + "\n";
    }

    // Mail programs read little of CSS, so what matters stands in style attributes; the rest is for those that know the dark.
    public static string Html(MailContent content) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{{Escaped(content.Subject)}}</title>
        <style>
        @media (max-width: 480px) {
          .card { padding: 20px 16px !important; }
        }
        @media (prefers-color-scheme: dark) {
          .page { background: #14181d !important; }
          .card { background: #1e242b !important; color: #e6e9ec !important; }
          .brand { color: #63c7d8 !important; }
          .quiet { color: #a5afb9 !important; }
        }
        </style>
        </head>
        <body class="page" style="margin: 0; padding: 24px 12px; background: #f2f4f6;">
        <div class="card" style="max-width: 520px; margin: 0 auto; padding: 28px 32px; background: #ffffff; color: #1d2733;
          border-radius: 10px; overflow-wrap: break-word;
          font: 16px/1.5 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;">
        <p class="brand" style="margin: 0 0 20px; color: #0b7285; font-weight: 700;">{{Desk}}</p>
        {{Paragraph(content.Greeting)}}
        {{Paragraphs(content.Before)}}
        {{Quote(content.Quote)}}
        {{string.Join('\n', content.Tables.Select(MailTables.Html))}}
        {{string.Join('\n', content.Charts.Select(MailCharts.Html))}}
        {{string.Join('\n', content.Sections.Select(Section))}}
        {{Button(content.Action)}}
        {{Paragraphs(content.After)}}
        </div>
        <p class="quiet" style="max-width: 520px; margin: 16px auto 0; color: #5c6874; text-align: center;
          font: 13px/1.5 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;">{{Escaped(content.Footer)}}</p>
        </body>
        </html>

        """;

    private static string Paragraphs(IEnumerable<string> texts) => string.Join('\n', texts.Select(Paragraph));

    private static string Paragraph(string text) => $"""<p style="margin: 0 0 16px;">{Escaped(text)}</p>""";

    private static string Quote(string? words) => words is null ? "" : $"""
        <blockquote style="margin: 0 0 16px; padding: 2px 0 2px 14px; border-left: 3px solid #0b7285;
          overflow-wrap: break-word;">{Lines(words)}</blockquote>
        """;

    private static string Section(MailSection section) => $"""
        <p style="margin: 20px 0 4px; font-weight: 700;">{Escaped(section.Heading)}</p>
        <ul style="margin: 0 0 16px; padding-left: 20px;">
        {string.Join('\n', section.Lines.Select(line => $"<li>{Escaped(line)}</li>"))}
        </ul>
        """;

    /// <summary>Every line on one of its own, for programs that know no white-space in CSS.</summary>
    private static string Lines(string words) => Escaped(words).Replace("\n", "<br>\n", StringComparison.Ordinal);

    private static string Button(MailAction? action) => action is null ? "" : $"""
        <p style="margin: 24px 0;"><a href="{Escaped(action.Link.AbsoluteUri)}" style="display: inline-block; padding: 11px 22px;
          background: #0b7285; color: #ffffff; border-radius: 6px; text-decoration: none; font-weight: 600;"
          >{Escaped(action.Label)}</a></p>
        <p class="quiet" style="margin: 0 0 16px; color: #5c6874; font-size: 13px;">Or copy this into your browser:<br>
        <span style="word-break: break-all;">{Escaped(action.Link.AbsoluteUri)}</span></p>
        """;

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
