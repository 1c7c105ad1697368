using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>Where a person is known who signs in elsewhere; absent for the desk's own.</summary>
internal static class DirectoryColumns
{
    public static void Write(TableEntity row, DirectoryAccount? directory)
    {
        row["DirectoryTenant"] = directory?.Tenant;
        row["DirectoryObjectId"] = directory?.ObjectId;
        row["DirectoryAsOf"] = directory?.AsOf;
    }

    public static DirectoryAccount? Read(TableEntity row) => row.GetString("DirectoryTenant") is { } tenant
        ? new(tenant, row.GetString("DirectoryObjectId"), row.GetDateTimeOffset("DirectoryAsOf")!.Value)
        : null;
}
