using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>people</c>: one partition holds everything of one person; this is the row that says who they are. Beside the people
/// stand what makes names and addresses unique (<see cref="PersonClaimRow"/>) and the lists (<see cref="PersonListRow"/>).
/// </summary>
internal static class PersonRow
{
    public const string RowKey = "p";

    private const int Layout = 1;

    public static string PartitionKey(PersonId id) => $"p{Keys.Separator}{Keys.Escape(id.Value)}";

    /// <param name="write">Names the write, so that its writer knows it again if the answer is lost.</param>
    public static TableEntity FromPerson(Person person, Guid write)
    {
        var row = new TableEntity(PartitionKey(person.Id), RowKey)
        {
            ["Layout"] = Layout,
            ["Name"] = person.Name,
            ["Role"] = Words.Of(person.Role),
            ["CreatedAt"] = person.CreatedAt,
            ["UserName"] = person.UserName?.Value,
            ["Email"] = person.Email?.Value,
            ["NewEmail"] = person.NewEmail?.Value,
            ["IsActive"] = person.IsActive,
            ["IsDemo"] = person.IsDemo,
            ["Notifications"] = PreferencesColumn.Write(person.Notifications),
            ["Write"] = write,
        };
        DirectoryColumns.Write(row, person.Directory);
        CredentialsColumns.Write(row, person.Credentials);
        return row;
    }

    public static Person ToPerson(TableEntity row) => new(
        new PersonId(Keys.Unescape(row.PartitionKey[2..])),
        row.GetString("Name"),
        Words.Parse<Role>(row.GetString("Role")),
        row.GetDateTimeOffset("CreatedAt")!.Value)
    {
        UserName = UserName.Find(row.GetString("UserName")),
        Email = EmailAddress.Find(row.GetString("Email")),
        NewEmail = EmailAddress.Find(row.GetString("NewEmail")),
        IsActive = row.GetBoolean("IsActive")!.Value,
        Notifications = PreferencesColumn.Read(row.GetString("Notifications")),
        IsDemo = row.GetBoolean("IsDemo")!.Value,
        Directory = DirectoryColumns.Read(row),
        Credentials = CredentialsColumns.Read(row),
    };

    public static Versioned<Person> ToVersioned(TableEntity row) => new(ToPerson(row), row.ETag.ToString());

    public static bool IsOf(TableEntity row, Guid write) => row.GetGuid("Write") == write;
}
