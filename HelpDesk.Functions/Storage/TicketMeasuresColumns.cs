using Azure.Data.Tables;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Functions.Storage;

/// <summary>A ticket's measures, in columns of its head.</summary>
internal static class TicketMeasuresColumns
{
    private const string CreatedDay = "CreatedDay";

    public static void Write(TableEntity row, TicketMeasures measures)
    {
        row[CreatedDay] = Keys.Day(measures.CreatedDay);
        row["StatusSince"] = measures.StatusSince;
        SpentColumns.Write(row, "WaitedForUs", measures.WaitedForUs);
        SpentColumns.Write(row, "WaitedForRequester", measures.WaitedForRequester);
        SpentColumns.Write(row, "Closed", measures.Closed);
        row["UnansweredSince"] = measures.UnansweredSince;
        row["Answers"] = measures.Answers;
        row["Assignments"] = measures.Assignments;
        row["LastClosedDay"] = measures.LastClosedDay is { } day ? Keys.Day(day) : null;
    }

    /// <summary>Null: the head was written before there were measures.</summary>
    public static TicketMeasures? Find(TableEntity row) => row.GetString(CreatedDay) is not { } created ? null : new()
    {
        CreatedDay = Keys.ParseDay(created),
        StatusSince = row.GetDateTimeOffset("StatusSince")!.Value,
        WaitedForUs = SpentColumns.Read(row, "WaitedForUs"),
        WaitedForRequester = SpentColumns.Read(row, "WaitedForRequester"),
        Closed = SpentColumns.Read(row, "Closed"),
        UnansweredSince = row.GetDateTimeOffset("UnansweredSince"),
        Answers = row.GetInt32("Answers")!.Value,
        Assignments = row.GetInt32("Assignments")!.Value,
        LastClosedDay = row.GetString("LastClosedDay") is { } closed ? Keys.ParseDay(closed) : null,
    };
}
