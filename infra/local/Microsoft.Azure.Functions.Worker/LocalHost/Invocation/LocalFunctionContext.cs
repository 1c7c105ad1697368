using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

internal sealed class LocalFunctionContext(
    CompiledFunction function, TriggerInput input, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    : FunctionContext, IAsyncDisposable
{
    private AsyncServiceScope? _scope;
    private IServiceProvider? _services;
    private TraceContext? _trace;
    private BindingContext? _binding;
    private string? _invocationId;

    public CompiledFunction Function => function;

    public TriggerInput Input => input;

    public FunctionBindings Bindings { get; } = new();

    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString();

    public override string FunctionId => function.Definition.Id;

    public override TraceContext TraceContext => _trace ??= new LocalTraceContext(input.Http);

    public override BindingContext BindingContext => _binding ??= new LocalBindingContext(input.Metadata);

    /// <summary>Null, as in the real worker for a function without a retry policy.</summary>
    public override RetryContext RetryContext => null!;

    public override IServiceProvider InstanceServices
    {
        get => _services ??= (_scope ??= scopes.CreateAsyncScope()).ServiceProvider;
        set => _services = value;
    }

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellationToken;

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
