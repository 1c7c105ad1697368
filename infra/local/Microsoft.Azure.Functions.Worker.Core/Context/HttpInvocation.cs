using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The request that an HTTP trigger's invocation answers: a feature of its context.</summary>
internal sealed record HttpInvocation(HttpContext HttpContext)
{
    /// <summary>Where the ASP.NET Core integration leaves the request for whoever comes after it.</summary>
    public const string ItemsKey = "HttpRequestContext";
}
