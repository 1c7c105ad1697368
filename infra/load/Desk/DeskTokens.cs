using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace HelpDesk.Load.Desk;

/// <summary>Signs the demo people in at a desk, each once for as long as a token is good.</summary>
public sealed class DeskTokens(Uri desk) : IDisposable
{
    /// <summary>What every demo person signs in with.</summary>
    public const string Password = "HelpDesk!1";

    /// <summary>Two thirds of how long a token is good.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (string Token, long At)> _tokens = [];
    public Uri Desk => desk;

    private readonly HttpClient _http = new() { BaseAddress = desk, Timeout = TimeSpan.FromSeconds(30) };
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <exception cref="HttpRequestException">The desk did not sign them in, now.</exception>
    public async Task<string> GetAsync(string person, CancellationToken cancellationToken)
    {
        if (Known(person) is { } known)
            return known;

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (Known(person) is { } justNow)
                return justNow;
            var token = await SignInAsync(person, cancellationToken);
            _tokens[person] = (token, Stopwatch.GetTimestamp());
            return token;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _oneAtATime.Dispose();
    }

    private string? Known(string person) =>
        _tokens.TryGetValue(person, out var kept) && Stopwatch.GetElapsedTime(kept.At) < Kept ? kept.Token : null;

    private async Task<string> SignInAsync(string person, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(
            new Uri("api/auth/login", UriKind.Relative), new { username = person, password = Password }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return tokens.GetProperty("accessToken").GetString()!;
    }
}
