using System.Net;

namespace HelpDesk.Functions.Mail;

/// <summary>How a <see cref="MailTable"/> looks.</summary>
internal static class MailTables
{
    private const string Line = "border-bottom: 1px solid #d5dbe1;";

    public static string Text(MailTable table) => string.Join('\n', table.Rows.Select(row => Text(table, row)));

    public static string Html(MailTable table) => $"""
        <table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin: 0 0 20px; border-collapse: collapse;
          font-size: 14px; line-height: 20px;">
        <tr><th align="left" style="{Line}"></th>{string.Concat(table.Heads.Select(Head))}</tr>
        {string.Join('\n', table.Rows.Select(Row))}
        </table>
        """;

    private static string Text(MailTable table, MailTableRow row)
    {
        var others = table.Heads.Zip(row.Values).Skip(1).Select(one => $"{one.First}: {one.Second}");
        return $"- {row.Name}: {row.Values[0]} ({string.Join(", ", others)})";
    }

    private static string Head(string text) => $"""
        <th class="quiet" align="right" valign="bottom" style="padding: 4px 0 4px 8px; {Line} color: #5c6874; font-size: 12px;
          font-weight: 600;">{WebUtility.HtmlEncode(text)}</th>
        """;

    private static string Row(MailTableRow row) => $"""
        <tr><td style="padding: 6px 0; {Line}">{WebUtility.HtmlEncode(row.Name)}</td>
        {string.Concat(row.Values.Select((value, column) => Cell(value, isFirst: column == 0)))}</tr>
        """;

    private static string Cell(string value, bool isFirst) => $"""
        <td align="right" style="padding: 6px 0 6px 8px; {Line}{(isFirst ? " font-weight: 700;" : "")}"
          >{WebUtility.HtmlEncode(value)}</td>
        """;
}
