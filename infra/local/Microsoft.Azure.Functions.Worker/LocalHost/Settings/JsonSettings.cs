using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>A settings file: JSON with comments and trailing commas; a missing file is an empty one.</summary>
internal static class JsonSettings
{
    public static IConfigurationRoot Read(string path)
    {
        if (!File.Exists(path))
        {
            return new ConfigurationBuilder().Build();
        }
        try
        {
            using var stream = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception exception)
            when (exception is FormatException or JsonException or IOException or UnauthorizedAccessException)
        {
            var reason = (exception.InnerException ?? exception).Message.ReplaceLineEndings(" ");
            throw new StartException($"{path} cannot be read: {reason}", exception);
        }
    }
}
