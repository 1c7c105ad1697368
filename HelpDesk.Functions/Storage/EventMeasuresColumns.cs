using Azure.Data.Tables;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Functions.Storage;

/// <summary>What an event adds to figures, in columns of its row and of its activity's.</summary>
internal static class EventMeasuresColumns
{
    public static void Write(TableEntity row, EventMeasures measures)
    {
        row["CreatedDay"] = Keys.Day(measures.CreatedDay);
        SpentColumns.Write(row, "FirstResponse", measures.FirstResponse);
        SpentColumns.Write(row, "NextResponse", measures.NextResponse);
        if (measures.IsReassignment)
            row["IsReassignment"] = true;
        if (measures.Closing is { } closing)
            Write(row, closing);
    }

    /// <param name="day">The event's own day: all that is known of one that was written before there were measures.</param>
    public static EventMeasures Read(TableEntity row, string day) => new()
    {
        CreatedDay = Keys.ParseDay(row.GetString("CreatedDay") ?? day),
        FirstResponse = SpentColumns.Find(row, "FirstResponse"),
        NextResponse = SpentColumns.Find(row, "NextResponse"),
        IsReassignment = row.GetBoolean("IsReassignment") is true,
        Closing = SpentColumns.Find(row, "Resolution") is null ? null : ReadClosing(row),
    };

    private static void Write(TableEntity row, ClosingMeasures closing)
    {
        SpentColumns.Write(row, "Resolution", closing.Resolution);
        SpentColumns.Write(row, "WaitedForUs", closing.WaitedForUs);
        SpentColumns.Write(row, "WaitedForRequester", closing.WaitedForRequester);
        SpentColumns.Write(row, "Closed", closing.Closed);
        row["Answers"] = closing.Answers;
        row["Reopenings"] = closing.Reopenings;
        row["IsFirstOfDay"] = closing.IsFirstOfDay;
    }

    private static ClosingMeasures ReadClosing(TableEntity row) => new(
        SpentColumns.Read(row, "Resolution"),
        SpentColumns.Read(row, "WaitedForUs"),
        SpentColumns.Read(row, "WaitedForRequester"),
        SpentColumns.Read(row, "Closed"),
        row.GetInt32("Answers")!.Value,
        row.GetInt32("Reopenings")!.Value,
        row.GetBoolean("IsFirstOfDay")!.Value);
}
