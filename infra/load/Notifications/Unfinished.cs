using System.Globalization;
using Azure.Data.Tables;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Notifications;

/// <summary>A delivery that a dead desk had reserved.</summary>
/// <param name="To">Whose mail it is; of a webhook nothing.</param>
/// <param name="Seq">The event that a webhook is told of; 0 of a mail, which does not name it.</param>
internal sealed record Unfinished(string To, int Ticket, int Seq)
{
    public static Unfinished Of(TableEntity row)
    {
        if (row.ContainsKey("Webhook"))
            return new(To: "", row.GetInt32("Ticket")!.Value, row.GetInt32("Seq")!.Value);
        var ticket = int.Parse(row.RowKey.Split(Keys.Separator)[0], CultureInfo.InvariantCulture);
        return new(Keys.Unescape(row.PartitionKey.Split(Keys.Separator)[0]), ticket, Seq: 0);
    }

    public bool IsOf(Receipt receipt) => (To, Ticket, Seq) == (receipt.Owner, receipt.Ticket, receipt.Seq);
}
