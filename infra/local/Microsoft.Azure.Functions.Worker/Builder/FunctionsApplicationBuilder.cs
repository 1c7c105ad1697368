using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Azure.Functions.Worker.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker.LocalHost.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _inner;
    private readonly HostSettings _settings;
    private readonly Emulator _emulator = new();
    private readonly StartFailure _failure;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];
    private bool _built;

    internal FunctionsApplicationBuilder(string[]? args)
        : this(args ?? [], FunctionSource.EntryAssembly, endsProcess: true)
    {
    }

    internal FunctionsApplicationBuilder(string[] args, FunctionSource source, bool endsProcess)
    {
        _failure = new StartFailure(endsProcess);
        (_inner, _settings) = _failure.Guard(() => HostBuilding.Begin(args, source, _emulator, endsProcess));
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_inner).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => _inner.Configuration;

    public ConfigurationManager Configuration => _inner.Configuration;

    public IHostEnvironment Environment => _inner.Environment;

    public ILoggingBuilder Logging => _inner.Logging;

    public IMetricsBuilder Metrics => _inner.Metrics;

    public IServiceCollection Services => _inner.Services;

    /// <summary>Set by the ASP.NET Core integration, without which no HTTP function can see its request.</summary>
    internal bool AnswersHttp { get; set; }

    public IHost Build()
    {
        RefuseASecondBuild();
        _built = true;
        return _failure.Guard(BuildHost);
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_inner).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        RefuseASecondBuild();
        _middleware.Add(middleware);
        return this;
    }

    private LocalHostApplication BuildHost()
    {
        Services.AddSingleton(new FunctionPipeline(_middleware));
        var app = _inner.Build();
        var routes = app.Services.GetRequiredService<HttpRoutes>();
        if (!AnswersHttp && routes.All is [var route, ..])
        {
            throw new StartException($"The HTTP function '{route.Name}' needs ConfigureFunctionsWebApplication() in Program.cs.");
        }
        HttpPipeline.Configure(app, _settings);
        return new LocalHostApplication(app, _emulator, _failure);
    }

    private void RefuseASecondBuild()
    {
        if (_built)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}
