using System.Globalization;
using CsvHelper;
using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Reports;

namespace HelpDesk.Tests.Functions.Reports;

public sealed class DailyCsvTests
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.com\")")]
    [InlineData("@SUM(A1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    public async Task A_text_that_would_be_a_formula_begins_with_an_apostrophe(string category) =>
        Assert.Equal($"'{category}", (await ReadAsync(category))[1][1]);

    [Theory]
    [InlineData("")]
    [InlineData("Büro 🔥")]
    [InlineData("a \"quoted\" one")]
    [InlineData("1=1")]
    [InlineData("two, with a comma")]
    public async Task Any_other_text_is_written_as_it_is(string category) =>
        Assert.Equal(category, (await ReadAsync(category))[1][1]);

    [Fact]
    public async Task A_number_stands_in_its_column_and_what_was_not_measured_is_empty()
    {
        var (head, line) = (await ReadAsync("x")) is [var first, var second] ? (first, second) : ([], []);
        Assert.Equal(("2024-02-29", "7"), (line[0], line[Array.IndexOf(head, "created")]));
        Assert.Equal(("", ""), (line[Array.IndexOf(head, "firstResponseP50")], line[Array.IndexOf(head, "computedAt")]));
    }

    private static async Task<IReadOnlyList<string[]>> ReadAsync(string category)
    {
        var counts = Figures.Nothing.Counts.ToDictionary(count => count.Key, count => count.Key == "created" ? 7L : 0);
        var row = new DailyFigures(
            Day, new Group(Dimension.Category, category), null, Figures.Nothing with { Counts = counts }, DayStamp.Never);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await DailyCsv.WriteAsync(text, Dimension.Category, [row], CancellationToken.None);

        using var csv = new CsvParser(new StringReader(text.ToString()), CultureInfo.InvariantCulture);
        var lines = new List<string[]>();
        while (await csv.ReadAsync())
            lines.Add(csv.Record!);
        return lines;
    }
}
