namespace Azure.Data.Tables.Connections;

/// <summary>A storage connection string with an account key; shared access signatures are not understood.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int EmulatorPort = 10002;

    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, "connectionString");
        var settings = Split(text);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") == "true")
            return Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri"));
        if (settings.TryGetValue("AccountName", out var account) && settings.TryGetValue("AccountKey", out var key)
            && Address(settings, account) is { } endpoint)
            return new(endpoint, new TableSharedKeyCredential(account, key));
        throw new ArgumentException("Connection string parsing error");
    }

    private static Uri Address(Dictionary<string, string> settings, string account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
            return new UriBuilder(endpoint).Uri;
        return settings.TryGetValue("EndpointSuffix", out var suffix)
            ? new Uri($"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{suffix}/")
            : null;
    }

    private static ConnectionString Emulator(string proxy)
    {
        var address = proxy == null ? new UriBuilder("http", "127.0.0.1") : new UriBuilder(new Uri(proxy));
        address.Port = EmulatorPort;
        address.Path = EmulatorAccount;
        return new(address.Uri, new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
    }

    private static Dictionary<string, string> Split(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in (text.EndsWith(';') ? text[..^1] : text).Split(';', StringSplitOptions.TrimEntries))
        {
            var parts = segment.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
                throw new InvalidOperationException($"Connection string doesn't have value for keyword '{parts[0]}'.");
            if (!settings.TryAdd(parts[0], parts[1]))
                throw new InvalidOperationException($"Duplicate keyword '{parts[0]}'");
        }

        return settings;
    }
}
