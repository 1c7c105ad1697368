using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>The app's middleware in the order it was registered, and the function at the end.</summary>
internal sealed class FunctionPipeline
{
    public FunctionPipeline(IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        FunctionExecutionDelegate function = static context =>
            ((LocalFunctionContext)context).Function.ExecuteAsync((LocalFunctionContext)context);
        Run = middleware.Reverse().Aggregate(function, (next, step) => step(next));
    }

    public FunctionExecutionDelegate Run { get; }
}
