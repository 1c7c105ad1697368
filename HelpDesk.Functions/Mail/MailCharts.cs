using System.Globalization;
using System.Net;

namespace HelpDesk.Functions.Mail;

/// <summary>
/// How a <see cref="MailChart"/> looks: cells of tables with a height and a color, which every mail program shows, also those
/// that show no images and know next to nothing of CSS.
/// </summary>
internal static class MailCharts
{
    private const int Height = 56;

    /// <summary>With more bars there is no room for numbers, and a label stands for so many of them.</summary>
    private const int Few = 7;

    public static string Text(MailChart chart) =>
        $"{chart.Name}: {string.Join(", ", chart.Bars.Select(bar => $"{bar.Name}: {Number(bar.Value)}"))}";

    public static string Html(MailChart chart)
    {
        var most = chart.Bars.Max(bar => bar.Value) ?? 0;
        return $"""
            <p style="margin: 0 0 4px; font-size: 14px; font-weight: 700;">{WebUtility.HtmlEncode(chart.Name)}
            <span class="quiet" style="color: #5c6874; font-weight: 400;">up to {Number(most)}</span></p>
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin: 0 0 20px;
              table-layout: fixed; border-collapse: collapse;">
            <tr>{string.Join('\n', chart.Bars.Select(bar => Bar(bar, chart, most)))}</tr>
            <tr>{string.Concat(chart.Bars.Count > Few ? chart.Bars.Chunk(Few).Select(Labels) : chart.Bars.Select(Label))}</tr>
            </table>
            """;
    }

    private static string Bar(MailBar bar, MailChart chart, long most)
    {
        var height = most == 0 ? 0 : (int)Math.Round((double)Height * (bar.Value ?? 0) / most);
        var (number, gap) = chart.Bars.Count > Few ? ("", 1) : (Number(bar.Value), 4);
        var block = height == 0 ? "" : Block(chart.Color, height);
        return $"""
            <td valign="bottom" align="center"
              style="padding: 0 {gap}px; font-size: 12px; line-height: 18px;">{number}{block}</td>
            """;
    }

    private static string Block(string color, int height) => $"""
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="{color}"
          height="{height}" style="height: {height}px; background: {color}; font-size: 0; line-height: 0;">&nbsp;</td></tr>
        </table>
        """;

    private static string Label(MailBar bar) => $"""
        <td class="quiet" align="center" style="border-top: 1px solid #d5dbe1; color: #5c6874; font-size: 11px;
          line-height: 18px;">{WebUtility.HtmlEncode(bar.Label)}</td>
        """;

    private static string Labels(MailBar[] bars) => $"""
        <td class="quiet" colspan="{bars.Length}" align="left" style="border-top: 1px solid #d5dbe1; color: #5c6874;
          font-size: 11px; line-height: 18px;">{WebUtility.HtmlEncode(bars[0].Label)}</td>
        """;

    private static string Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "-";
}
