using System.Collections.Immutable;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Functions.Http;

public sealed class RequestScopeTests
{
    [Fact]
    public async Task What_is_logged_during_a_request_bears_its_name()
    {
        var log = new Scopes();
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Request-Id"] = "mine";
        var routes = new RouteManifest();
        var limits = new RateLimits(new RequestLimits(0, 0), new ClientAddresses(0), TimeProvider.System);
        var edge = new HttpEdgeMiddleware(
            new Cors(AllowedOrigins.Parse(null), routes), new Admission(routes, new Nobody(), limits), log);

        var during = "";
        await edge.Invoke(new Invocation(http), _ =>
        {
            during = log.Now;
            return Task.CompletedTask;
        });

        Assert.Equal("Request mine", during);
        Assert.Equal("", log.Now);
    }

    private sealed class Scopes : ILogger<HttpEdgeMiddleware>
    {
        private readonly LoggerExternalScopeProvider _scopes = new();

        public string Now
        {
            get
            {
                var now = new List<string>();
                _scopes.ForEachScope((scope, all) => all.Add($"{scope}"), now);
                return string.Join('/', now);
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => false;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }

    private sealed class Nobody : ICallers
    {
        public string Challenge(HttpRequest request) => "";

        public Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken) =>
            Task.FromResult<Caller?>(null);
    }

    private sealed class Invocation(HttpContext http) : FunctionContext
    {
        public override string InvocationId => "1";

        public override string FunctionId => "1";

        public override TraceContext TraceContext { get; } = new NoTrace();

        public override BindingContext BindingContext => throw new NotSupportedException();

        public override RetryContext RetryContext => throw new NotSupportedException();

        public override IServiceProvider InstanceServices { get; set; } = null!;

        public override FunctionDefinition FunctionDefinition { get; } = new Health();

        // Where the worker keeps it: see GetHttpContext.
        public override IDictionary<object, object> Items { get; set; } =
            new Dictionary<object, object> { ["HttpRequestContext"] = http };

        public override IInvocationFeatures Features => throw new NotSupportedException();
    }

    private sealed class NoTrace : TraceContext
    {
        public override string TraceParent => "";

        public override string TraceState => "";
    }

    private sealed class Health : FunctionDefinition
    {
        public override string Id => "1";

        public override string Name => "Health";

        public override string EntryPoint => "";

        public override string PathToAssembly => "";

        public override ImmutableArray<FunctionParameter> Parameters => [];

        public override IImmutableDictionary<string, BindingMetadata> InputBindings =>
            ImmutableDictionary<string, BindingMetadata>.Empty;

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings =>
            ImmutableDictionary<string, BindingMetadata>.Empty;
    }
}
