namespace HelpDesk.Functions.Storage;

internal static class ColumnName
{
    /// <summary>A member of the contract as a column of the table.</summary>
    public static string Of(string member) => $"{char.ToUpperInvariant(member[0])}{member[1..]}";
}
