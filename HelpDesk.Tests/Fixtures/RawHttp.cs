using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Sends what no HTTP client would, byte by byte, and reads until the server closes the connection.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The answer as it came, head and body.</summary>
    public static async Task<string> SendAsync(Uri server, string method, string target, params string[] headers)
    {
        string[] lines =
            [$"{method} {target} HTTP/1.1", $"Host: {server.Authority}", "Connection: close", .. headers, "", ""];
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", lines)), patience.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(patience.Token);
    }

    public static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);
}
