namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal interface IFunctionInvoker
{
    /// <summary>Runs a function once through the app's middleware; logs start and end. Throws what the function threw.</summary>
    Task InvokeAsync(FunctionDescriptor function, TriggerInput input, CancellationToken cancellationToken);
}
