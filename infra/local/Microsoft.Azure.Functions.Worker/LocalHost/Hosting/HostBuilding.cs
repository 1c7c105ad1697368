using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

/// <summary>Reads what the app is told from outside, and makes the builder that the app goes on with.</summary>
internal static class HostBuilding
{
    private const string EnvironmentVariable = "AZURE_FUNCTIONS_ENVIRONMENT";

    public static (WebApplicationBuilder Builder, HostSettings Settings) Begin(
        string[] args, FunctionSource source, Emulator emulator, bool ownsProcess)
    {
        var launch = LaunchOptions.Parse(args);
        var local = LocalSettings.Read(source.Folder);
        if (ownsProcess)
        {
            ShareWithTheProcess(local);
        }
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = source.Folder,
            EnvironmentName = EnvironmentName(local),
        });
        ConfigurationSetup.Fill(builder.Configuration, source.Folder, builder.Environment.EnvironmentName, launch, local);
        SetStorage(builder.Configuration, launch, emulator);
        var settings = HostSettings.Create(source.Folder, launch, local, builder.Configuration);
        TellTheAddress(builder.Configuration, settings.Port);
        HostServices.Add(builder, settings, source);
        return (builder, settings);
    }

    // As func does it, for whoever reads the environment rather than the configuration.
    private static void ShareWithTheProcess(LocalSettings local)
    {
        foreach (var (key, value) in local.Values)
        {
            var name = key.Replace(":", "__", StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable(name) is null)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    // As func does it. https://github.com/Azure/azure-functions-core-tools: StartHostAction.GetConfigurationSettings.
    private static void TellTheAddress(ConfigurationManager configuration, int port)
    {
        if (port != 0)
        {
            ConfigurationSetup.Override(configuration, ConfigurationSetup.HostName, $"localhost:{port}");
        }
    }

    private static string EnvironmentName(LocalSettings local) =>
        Environment.GetEnvironmentVariable(EnvironmentVariable)
        ?? local.Values.GetValueOrDefault(EnvironmentVariable)
        ?? "Development";

    private static void SetStorage(ConfigurationManager configuration, LaunchOptions launch, Emulator emulator)
    {
        if (launch.Storage is { } storage)
        {
            var connection = storage == LaunchOptions.Memory ? emulator.StartThrowaway() : storage;
            ConfigurationSetup.Override(configuration, ConfigurationSetup.Storage, connection);
        }
        else if (!new Connections(configuration).IsConfigured(null))
        {
            Console.WriteLine($"No {ConfigurationSetup.Storage} is set: {ConfigurationSetup.DevelopmentStorage} is assumed.");
            ConfigurationSetup.Override(configuration, ConfigurationSetup.Storage, ConfigurationSetup.DevelopmentStorage);
        }
    }
}
