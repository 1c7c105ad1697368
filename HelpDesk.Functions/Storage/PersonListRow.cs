using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>people</c>: somebody in the list of those who have the same role, by name.</summary>
internal static class PersonListRow
{
    private const int Layout = 1;

    /// <summary>A key may have 512 characters, and an escaped one takes five of them.</summary>
    private const int MaxNameKey = 200;

    /// <summary>The blanks put Ann before Anna.</summary>
    private static readonly string Separator = $"  {Keys.Separator}";

    public static string PartitionKey(Role role) => $"l{Keys.Separator}{Words.Of(role)}";

    public static string RowKey(string name, PersonId id) => $"{NameKey(name)}{Separator}{Keys.Escape(id.Value)}";

    /// <summary>What the row keys of all begin with whose name begins so, and of a few more where it is very long.</summary>
    public static string NameKey(string name)
    {
        var key = Keys.Escape(name.ToLowerInvariant());
        return key.Length <= MaxNameKey ? key : key[..MaxNameKey];
    }

    public static (string List, string Row) Place(PersonId id, PersonPlacement place) =>
        (PartitionKey(place.Role), RowKey(place.Name, id));

    /// <summary>Each once: somebody whose role has just changed may stand in two lists.</summary>
    public static IEnumerable<TableEntity> Newest(IEnumerable<TableEntity> rows) => rows
        .GroupBy(row => row.GetString("Id"))
        .Select(same => same.MaxBy(row => row.Timestamp)!);

    public static TableEntity FromSummary(PersonSummary person) => new(
        PartitionKey(person.Role), RowKey(person.Name, person.Id))
    {
        ["Layout"] = Layout,
        ["Id"] = person.Id.Value,
        ["Name"] = person.Name,
        ["Role"] = Words.Of(person.Role),
        ["CreatedAt"] = person.CreatedAt,
        ["UserName"] = person.UserName?.Value,
        ["Email"] = person.Email?.Value,
        ["NewEmail"] = person.NewEmail?.Value,
        ["IsActive"] = person.IsActive,
        ["IsDemo"] = person.IsDemo,
        ["Notifications"] = PreferencesColumn.Write(person.Notifications),
    };

    public static PersonSummary ToSummary(TableEntity row) => new(
        new PersonId(row.GetString("Id")),
        row.GetString("Name"),
        Words.Parse<Role>(row.GetString("Role")),
        row.GetDateTimeOffset("CreatedAt")!.Value)
    {
        UserName = UserName.Find(row.GetString("UserName")),
        Email = EmailAddress.Find(row.GetString("Email")),
        NewEmail = EmailAddress.Find(row.GetString("NewEmail")),
        IsActive = row.GetBoolean("IsActive")!.Value,
        IsDemo = row.GetBoolean("IsDemo") ?? false,
        Notifications = PreferencesColumn.Read(row.GetString("Notifications")),
    };
}
