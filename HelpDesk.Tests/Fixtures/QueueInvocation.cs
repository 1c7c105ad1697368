using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A run of a function that a queue feeds, with what the host would tell of it.</summary>
internal sealed class QueueInvocation(
    string function, IReadOnlyDictionary<string, object?> told, CancellationToken stop = default) : FunctionContext
{
    public override string InvocationId => "1";

    public override string FunctionId => "1";

    public override CancellationToken CancellationToken => stop;

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext { get; } = new Told(told);

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!;

    public override FunctionDefinition FunctionDefinition { get; } = new Named(function);

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => throw new NotSupportedException();

    private sealed class Told(IReadOnlyDictionary<string, object?> told) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => told;
    }

    private sealed class Named(string function) : FunctionDefinition
    {
        public override string Id => "1";

        public override string Name => function;

        public override string EntryPoint => "";

        public override string PathToAssembly => "";

        public override ImmutableArray<FunctionParameter> Parameters => [];

        public override IImmutableDictionary<string, BindingMetadata> InputBindings =>
            ImmutableDictionary<string, BindingMetadata>.Empty;

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings =>
            ImmutableDictionary<string, BindingMetadata>.Empty;
    }
}
