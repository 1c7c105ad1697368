namespace Azure.Data.Tables.Connections;

/// <summary>
/// What an address says of account and table: <c>https://account.table.core.windows.net/table</c>, or
/// <c>http://127.0.0.1:10002/account/table</c> for an emulator.
/// </summary>
internal static class AccountAddress
{
    public static string AccountOf(Uri address) => IsEmulator(address) switch
    {
        false => address.Host.Split('.')[0],
        true when address.Segments.Length > 1 => address.Segments[1].TrimEnd('/'),
        _ => null,
    };

    public static Uri WithoutTable(Uri address, string table)
    {
        var segments = address.Segments;
        if (segments.Length < (IsEmulator(address) ? 3 : 2) || segments[^1].TrimEnd('/') != table)
            return address;
        return new UriBuilder(address) { Path = string.Concat(segments[..^1]) }.Uri;
    }

    public static Uri WithTable(Uri address, string table) =>
        new UriBuilder(address) { Path = $"{address.AbsolutePath.TrimEnd('/')}/{table}", Query = "" }.Uri;

    private static bool IsEmulator(Uri address) =>
        address.HostNameType != UriHostNameType.Dns || !address.Host.Contains('.', StringComparison.Ordinal);
}
