namespace HelpDesk.Functions.Accounts.Entra;

/// <summary>Whose people may sign in.</summary>
/// <param name="IsOneOrganisation">
/// False: those of any. Then roles count for nothing, because every organisation's own admins give them out.
/// </param>
internal sealed record EntraTenancy(bool IsOneOrganisation)
{
    private static readonly string[] Many = ["common", "organizations", "consumers"];

    public static EntraTenancy Of(string tenantId) => new(!Many.Contains(tenantId.Trim(), StringComparer.OrdinalIgnoreCase));
}
