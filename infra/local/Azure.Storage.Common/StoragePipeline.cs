using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage;

internal static class StoragePipeline
{
    /// <summary>Signing comes last, or a retry would be sent with what was signed before.</summary>
    public static HttpPipeline Build(ClientOptions options, HttpPipelinePolicy? authentication)
    {
        var parts = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new StorageErrorParser() };
        if (authentication is not null)
            parts.PerRetryPolicies.Add(authentication);
        return HttpPipelineBuilder.Build(parts);
    }

    public static HttpPipelinePolicy Bearer(TokenCredential credential, Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return endpoint.Scheme == Uri.UriSchemeHttps
            ? new BearerTokenAuthenticationPolicy(credential, "https://storage.azure.com/.default")
            : throw new ArgumentException("Cannot use TokenCredential without HTTPS.");
    }
}
