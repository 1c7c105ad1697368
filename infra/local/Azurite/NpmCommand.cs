using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Azurite;

internal sealed partial class NpmCommand(AzuriteOptions options, NodeTools tools)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private static readonly string[] Arguments =
    [
        "ci", "--omit=dev", "--ignore-scripts",
        "--no-audit", "--no-fund", "--no-progress", "--no-update-notifier", "--loglevel=error",
        // npm's own pauses between tries add up to more than a minute before it says that nobody answers.
        "--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000",
    ];

    public async Task CleanInstallAsync(string folder, Action stillRunning, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(folder))!;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var end = Task.WhenAll(output, errors, process.WaitForExitAsync(cancellationToken));
            while (await Task.WhenAny(end, Task.Delay(Tick, cancellationToken)) != end)
                stillRunning();
            await end;
            if (process.ExitCode != 0)
                throw new AzuriteException(Sentence(await errors, process.ExitCode));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo StartInfo(string folder)
    {
        var start = new ProcessStartInfo(tools.Npm, Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in options.NpmEnvironment)
            start.Environment[name] = value;
        start.Environment["PATH"] = options.SearchPath;
        return start;
    }

    private static string Sentence(string errors, int exitCode)
    {
        var code = Code().Match(errors) is { Success: true } match ? match.Groups[1].Value : $"exit code {exitCode}";
        return $"Azurite could not be installed: {Reason(code)} (npm ci: {code}).";
    }

    private static string Reason(string code) => code switch
    {
        "ECONNREFUSED" or "ECONNRESET" or "ENOTFOUND" or "EAI_AGAIN" or "ETIMEDOUT" or "ENETUNREACH" or "EHOSTUNREACH"
            or "ERR_SOCKET_TIMEOUT" or "ENOTCACHED" or "FETCH_ERROR" => "the npm registry cannot be reached",
        "E401" or "E403" => "the npm registry refuses access",
        "E404" or "ETARGET" => "the npm registry does not carry a package that it needs",
        "SELF_SIGNED_CERT_IN_CHAIN" or "DEPTH_ZERO_SELF_SIGNED_CERT" or "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"
            or "UNABLE_TO_VERIFY_LEAF_SIGNATURE" or "CERT_HAS_EXPIRED" => "the npm registry's certificate is not trusted",
        "EINTEGRITY" => "the npm registry sent something else than the lock file names",
        "ENOSPC" => "the disk is full",
        "EACCES" or "EPERM" or "EROFS" => "npm may not write where it has to",
        _ => "npm failed",
    };

    [GeneratedRegex(@"^npm (?:error|ERR!) code (\S+)", RegexOptions.Multiline)]
    private static partial Regex Code();
}
