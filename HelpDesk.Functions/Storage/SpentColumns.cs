using Azure.Data.Tables;
using HelpDesk.Domain.Common;

namespace HelpDesk.Functions.Storage;

/// <summary>A length of time in two columns, <c>{what}Seconds</c> and <c>{what}BusinessSeconds</c>.</summary>
internal static class SpentColumns
{
    public static void Write(TableEntity row, string what, Spent? spent)
    {
        row[$"{what}Seconds"] = spent?.Seconds;
        row[$"{what}BusinessSeconds"] = spent?.BusinessSeconds;
    }

    public static Spent? Find(TableEntity row, string what) => row.GetInt64($"{what}Seconds") is { } seconds
        ? new Spent(seconds, row.GetInt64($"{what}BusinessSeconds")!.Value)
        : null;

    public static Spent Read(TableEntity row, string what) => Find(row, what)!.Value;
}
