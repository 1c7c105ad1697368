using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>A person in two columns, <c>{role}Id</c> and <c>{role}Name</c>; both are absent where there is nobody.</summary>
internal static class PersonColumns
{
    public static void Write(TableEntity row, string role, PersonRef? person)
    {
        row[$"{role}Id"] = person?.Id.Value;
        row[$"{role}Name"] = person?.Name;
    }

    public static PersonRef? Read(TableEntity row, string role) =>
        row.GetString($"{role}Id") is { } id ? new PersonRef(new PersonId(id), row.GetString($"{role}Name")) : null;

    /// <summary>With the role in the desk that they had then, in a third column.</summary>
    public static void WriteActor(TableEntity row, string role, Actor actor)
    {
        Write(row, role, actor.Person);
        row[$"{role}Role"] = Words.Of(actor.Role);
    }

    public static Actor ReadActor(TableEntity row, string role) =>
        new(Read(row, role)!, Words.Parse<Role>(row.GetString($"{role}Role")));
}
