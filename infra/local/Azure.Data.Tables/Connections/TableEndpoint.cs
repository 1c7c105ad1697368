using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Connections;

/// <summary>The pipeline to one account and the requests that go through it.</summary>
internal sealed class TableEndpoint
{
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";
    public const int NotFound = 404;
    public const int Conflict = 409;

    /// <summary>For a request that may find nothing: 404 is no error.</summary>
    public static readonly RequestContext MayBeAbsent = Tolerating(NotFound);

    /// <summary>For a request that may find what it would create: 409 is no error.</summary>
    public static readonly RequestContext MayExist = Tolerating(Conflict);

    private const string TokenScope = "https://storage.azure.com/.default";
    private static readonly ResponseClassifier Classifier = new();

    private readonly HttpPipeline _pipeline;
    private readonly TableClientOptions _options;

    private TableEndpoint(Uri address, string account, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        _options = options ?? new TableClientOptions();
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(_options)
        {
            PerRetryPolicies = { authentication },
            ResponseClassifier = Classifier,
            RequestFailedDetailsParser = new ErrorParser(),
        });
        Address = address;
        AccountName = account;
    }

    public Uri Address { get; }

    public string AccountName { get; }

    public string Version => _options.Version;

    public static TableEndpoint Of(string connectionString, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var parsed = ConnectionString.Parse(connectionString);
        return Of(parsed.Endpoint, parsed.Credential, options);
    }

    public static TableEndpoint Of(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, new SharedKeyPolicy(credential), options);
    }

    public static TableEndpoint Of(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        var authentication = new BearerTokenAuthenticationPolicy(tokenCredential, TokenScope);
        return new(endpoint, AccountAddress.AccountOf(endpoint), authentication, options);
    }

    public HttpMessage Request(RequestMethod method, string path, RequestContext context = null)
    {
        var message = context == null ? _pipeline.CreateMessage() : _pipeline.CreateMessage(context, Classifier);
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Address);
        request.Uri.AppendPath(path, escape: false);
        request.Headers.Add("x-ms-version", Version);
        request.Headers.Add("DataServiceVersion", "3.0");
        return message;
    }

    public HttpMessage JsonRequest(RequestMethod method, string path, RequestContext context = null)
    {
        var message = Request(method, path, context);
        message.Request.Uri.AppendQuery("$format", MinimalMetadata);
        message.Request.Headers.Add(HttpHeader.Names.Accept, MinimalMetadata);
        return message;
    }

    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
        }
    }

    private static RequestContext Tolerating(int status)
    {
        var context = new RequestContext();
        context.AddClassifier(status, isError: false);
        return context;
    }
}
