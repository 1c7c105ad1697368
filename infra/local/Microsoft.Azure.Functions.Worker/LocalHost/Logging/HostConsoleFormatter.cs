using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Logging;

/// <summary>Log lines as the real host's console shows them: the time and the message, the level where it matters.</summary>
internal sealed class HostConsoleFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "functions-host";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var level = logEntry.LogLevel >= LogLevel.Warning ? $"{logEntry.LogLevel}: " : "";
        var time = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"[{time}] {level}{message}");
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(exception.ToString());
        }
    }
}
