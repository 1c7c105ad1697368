using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>people</c>: to whom a user name or a confirmed address was given. It is written before the person is; whoever died in
/// between leaves an orphan behind, a claim whose person does not bear what it claims.
/// </summary>
internal static class PersonClaimRow
{
    public const string RowKey = "claim";

    private const int Layout = 1;

    /// <summary>An orphan may be somebody's who is about to be written; after this they are not.</summary>
    private static readonly TimeSpan Protected = TimeSpan.FromMinutes(5);

    public static string Of(UserName name) => $"n{Keys.Separator}{Keys.Escape(name.Key)}";

    public static string Of(EmailAddress address) => $"e{Keys.Separator}{Keys.Escape(address.Key)}";

    public static TableEntity From(string partitionKey, PersonId person, DateTimeOffset at) => new(partitionKey, RowKey)
    {
        ["Layout"] = Layout,
        ["Person"] = person.Value,
        ["At"] = at,
    };

    public static PersonId ToPerson(TableEntity row) => new(row.GetString("Person"));

    public static bool IsProtected(TableEntity row, DateTimeOffset now) =>
        now - row.GetDateTimeOffset("At")!.Value < Protected;
}
