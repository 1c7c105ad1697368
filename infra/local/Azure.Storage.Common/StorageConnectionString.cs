namespace Azure.Storage;

/// <summary>The parts of a connection string that the queue client needs.</summary>
internal sealed record StorageConnectionString(Uri QueueEndpoint, StorageSharedKeyCredential? Credential)
{
    private const string Emulator = "devstoreaccount1";

    /// <summary>Not a secret: every emulator has it, and every manual prints it.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static StorageConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = ConnectionSettings.Parse(connectionString);
        if (settings.Flag("UseDevelopmentStorage"))
            return OfEmulator(settings.Address("DevelopmentStorageProxyUri"));
        var signature = settings.Text("SharedAccessSignature");
        var endpoint = settings.Address("QueueEndpoint") ?? DefaultEndpoint(settings);
        return signature is null
            ? new(endpoint, OfAccount(settings))
            : new(new UriBuilder(endpoint) { Query = signature }.Uri, null);
    }

    private static StorageConnectionString OfEmulator(Uri? proxy)
    {
        var endpoint = new UriBuilder(proxy?.Scheme ?? "http", proxy?.Host ?? "127.0.0.1", 10001, Emulator);
        return new(endpoint.Uri, new(Emulator, EmulatorKey));
    }

    private static Uri DefaultEndpoint(ConnectionSettings settings)
    {
        var account = settings.Text("AccountName") ?? throw Incomplete();
        var protocol = settings.Text("DefaultEndpointsProtocol") ?? "https";
        return new($"{protocol}://{account}.queue.{settings.Text("EndpointSuffix") ?? "core.windows.net"}");
    }

    private static StorageSharedKeyCredential OfAccount(ConnectionSettings settings) =>
        new(settings.Text("AccountName") ?? throw Incomplete(), settings.Text("AccountKey") ?? throw Incomplete());

    private static FormatException Incomplete() => new("No valid combination of account information found.");
}
