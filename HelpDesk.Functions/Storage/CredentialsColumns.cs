using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>What proves a person; absent for somebody who signs in elsewhere.</summary>
internal static class CredentialsColumns
{
    public static void Write(TableEntity row, Credentials? credentials)
    {
        row["PasswordHash"] = credentials?.PasswordHash;
        row["Stamp"] = credentials?.Stamp;
    }

    public static Credentials? Read(TableEntity row) => row.GetString("Stamp") is { } stamp
        ? new(row.GetString("PasswordHash"), stamp)
        : null;
}
