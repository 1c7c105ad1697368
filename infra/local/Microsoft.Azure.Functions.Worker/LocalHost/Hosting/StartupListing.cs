using System.Text;
using Microsoft.Azure.Functions.Worker.LocalHost.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

/// <summary>Tells when the app starts what it has, and where.</summary>
internal sealed partial class StartupListing(FunctionCatalog catalog, HttpRoutes routes, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Host.Startup");

    public void Write(Uri address)
    {
        var text = new StringBuilder("Functions:").AppendLine();
        foreach (var function in catalog.All)
        {
            text.AppendLine().Append("        ").Append(function.Name).Append(": ").AppendLine(Describe(function, address));
        }
        List(_logger, text.ToString());
        foreach (var (hidden, by) in RouteRules.Hidden(routes.All))
        {
            WarnOfHidden(_logger, hidden.Name, hidden.Own, by.Name, by.Own);
        }
        Started(_logger, address);
    }

    private string Describe(CompiledFunction function, Uri address) => function.Descriptor.Trigger switch
    {
        QueueTriggerAttribute queue => $"queueTrigger {queue.QueueName}",
        TimerTriggerAttribute timer => $"timerTrigger {timer.Schedule}",
        _ => Describe(routes.All.First(route => route.Function == function), address),
    };

    private static string Describe(HttpRoute route, Uri address) =>
        (route.Verbs.Count == 0 ? "" : $"[{string.Join(',', route.Verbs.Select(verb => verb.ToUpperInvariant()))}] ") +
        $"{address}{route.Pattern.RawText}";

    [LoggerMessage(1, LogLevel.Information, "{Functions}")]
    private static partial void List(ILogger logger, string functions);

    [LoggerMessage(2, LogLevel.Information, "Host started on {Address}. Press Ctrl+C to stop it.")]
    private static partial void Started(ILogger logger, Uri address);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "Function '{Hidden}' ({HiddenRoute}) never gets a request: the host tries routes in the order of the functions' names, " +
        "and '{By}' ({ByRoute}) takes them all. Change a name.")]
    private static partial void WarnOfHidden(ILogger logger, string hidden, string hiddenRoute, string by, string byRoute);
}
