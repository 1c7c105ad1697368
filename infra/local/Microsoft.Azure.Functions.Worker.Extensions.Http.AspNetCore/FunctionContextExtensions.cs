using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <summary>Null in a queue's or timer's invocation, and in middleware before the ASP.NET Core integration.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpInvocation.ItemsKey, out var item) ? item as HttpContext : null;
}
