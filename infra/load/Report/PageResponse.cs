using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace HelpDesk.Load.Report;

/// <summary>A page of rows, and where the next one begins.</summary>
internal sealed class PageResponse(byte[] body, string partition, string? next) : Response
{
    private readonly Dictionary<string, string> _headers = next is null
        ? new(StringComparer.OrdinalIgnoreCase)
        : new(StringComparer.OrdinalIgnoreCase)
        {
            ["x-ms-continuation-NextPartitionKey"] = partition,
            ["x-ms-continuation-NextRowKey"] = next,
        };

    public override int Status => 200;

    public override string ReasonPhrase => "OK";

    public override Stream? ContentStream { get; set; } =
        new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
