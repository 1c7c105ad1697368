using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>A person in two columns, <c>{role}Id</c> and <c>{role}Name</c>; both are absent where there is nobody.</summary>
internal static class PersonColumns
{
    public static PersonRef? Read(TableEntity row, string role) =>
        row.GetString($"{role}Id") is { } id ? new PersonRef(new PersonId(id), row.GetString($"{role}Name")) : null;
}
