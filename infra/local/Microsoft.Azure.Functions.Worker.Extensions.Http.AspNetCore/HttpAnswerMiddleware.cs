using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Shows the request to all that comes after it, and writes the answer when that has ended. A result that is neither
/// IResult nor IActionResult is not written.
/// </summary>
internal sealed class HttpAnswerMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.Features.Get<HttpInvocation>()?.HttpContext;
        if (http is null)
        {
            await next(context);
            return;
        }
        context.Items[HttpInvocation.ItemsKey] = http;
        await next(context);
        if (!await TryWriteAsync(http, context.GetInvocationResult().Value))
        {
            var answer = context.GetOutputBindings<object>().FirstOrDefault(output => output.BindingType == "http");
            await TryWriteAsync(http, answer?.Value);
        }
    }

    private static async Task<bool> TryWriteAsync(HttpContext http, object? result)
    {
        switch (result)
        {
            case IActionResult action:
                await action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                return true;
            case IResult answer:
                await answer.ExecuteAsync(http);
                return true;
            default:
                return false;
        }
    }
}
