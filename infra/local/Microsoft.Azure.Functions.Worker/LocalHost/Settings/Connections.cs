using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>A connection name's value: a connection string, or the address of one service for an identity.</summary>
internal sealed class Connections(IConfiguration configuration)
{
    /// <summary>Null when nothing is configured under that name.</summary>
    public string? ConnectionString(string? name) => Read(name, "");

    public Uri? Queues(string? name) => Address(name, "queueServiceUri");

    public Uri? Tables(string? name) => Address(name, "tableServiceUri");

    public bool IsConfigured(string? name) =>
        ConnectionString(name) is not null || Queues(name) is not null || Tables(name) is not null;

    public string? ClientId(string? name) => Read(name, ":clientId");

    private Uri? Address(string? name, string service)
    {
        var value = Read(name, ":" + service)
            ?? (Read(name, ":accountName") is { } account
                ? $"https://{account}.{(service == "queueServiceUri" ? "queue" : "table")}.core.windows.net"
                : null);
        return value is null ? null
            : Uri.TryCreate(value, UriKind.Absolute, out var address) ? address
            : throw new StartException($"The setting {name ?? ConfigurationSetup.Storage}__{service} is not an address.");
    }

    // The real host looks for the name with the prefix first.
    private string? Read(string? name, string suffix)
    {
        name ??= ConfigurationSetup.Storage;
        var value = configuration[$"AzureWebJobs{name}{suffix}"]
            ?? configuration[name + suffix]
            ?? configuration[$"ConnectionStrings:{name}{suffix}"];
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
