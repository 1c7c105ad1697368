namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>
/// A table of what every command does from every origin. Several origins that share a column are alike. Of a cell see
/// <see cref="Cell"/>.
/// </summary>
internal sealed class TransitionTable
{
    private readonly string[][] _lines;

    public TransitionTable(string text) =>
        _lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Split(line.Trim('|', ' '), '|'))];

    public IEnumerable<string> Commands => Rows.Select(row => row[0]);

    public IEnumerable<string> Origins => Columns.SelectMany(column => column);

    /// <summary>Every command, with what comes of it from every origin.</summary>
    public TheoryData<string, string[]> Lines
    {
        get
        {
            var lines = new TheoryData<string, string[]>();
            foreach (var row in Rows)
                lines.Add(row[0], Columns.SelectMany((column, i) => column.Select(name => $"{name}: {row[i + 1]}")).ToArray());
            return lines;
        }
    }

    private string[][] Columns => [.. _lines[0].Skip(1).Select(column => Split(column, ','))];

    private IEnumerable<string[]> Rows => _lines.Skip(1);

    private static string[] Split(string text, char by) => text.Split(by, StringSplitOptions.TrimEntries);
}
