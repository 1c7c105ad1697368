using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage.Queues;

/// <summary>The way to one account's queues: where, signed how, in which version and encoding.</summary>
internal sealed class QueueConnection(Uri endpoint, HttpPipelinePolicy? authentication, QueueClientOptions options)
{
    private readonly HttpPipeline _pipeline = StoragePipeline.Build(options, authentication);
    private readonly string _version = options.VersionHeader;

    public Uri Endpoint => endpoint;

    public QueueMessageEncoding Encoding { get; } = options.MessageEncoding;

    /// <summary>From the host, or from the path where the host is an address or a bare name: an emulator.</summary>
    public string AccountName { get; } = IsEmulator(endpoint)
        ? endpoint.AbsolutePath.Trim('/').Split('/')[0]
        : endpoint.Host.Split('.')[0];

    public static QueueConnection Open(StorageConnectionString connection, QueueClientOptions? options) =>
        new(connection.QueueEndpoint, connection.Credential is { } key ? new SharedKeyPolicy(key) : null, options ?? new());

    public static QueueConnection Open(Uri endpoint, StorageSharedKeyCredential credential, QueueClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, new SharedKeyPolicy(credential), options ?? new());
    }

    public static QueueConnection Open(Uri endpoint, TokenCredential credential, QueueClientOptions? options) =>
        new(endpoint, StoragePipeline.Bearer(credential, endpoint), options ?? new());

    public HttpMessage Request(RequestMethod method, string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(endpoint);
        if (!endpoint.AbsolutePath.EndsWith('/'))
            message.Request.Uri.AppendPath("/", escape: false);
        message.Request.Uri.AppendPath(path, escape: false);
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                message.Request.Uri.AppendQuery(name, value, escapeValue: true);
        }
        message.Request.Headers.Add("x-ms-version", _version);
        message.Request.Headers.Add("Accept", "application/xml");
        return message;
    }

    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            await _pipeline.SendAsync(message, cancellationToken);
            return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
        }
    }

    /// <summary>Whole seconds, cut off as the real client does: an infinite time span is not -1 but 0.</summary>
    public static string? Seconds(TimeSpan? time) => ((int?)time?.TotalSeconds)?.ToString(CultureInfo.InvariantCulture);

    private static bool IsEmulator(Uri endpoint) =>
        endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || !endpoint.Host.Contains('.');
}
