using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Soak;

/// <summary>Calls the desk and does not give up at once: while it is down or busy, the same request is sent again.</summary>
internal sealed class Caller(Uri desk, DeskTokens tokens, Person person, CancellationToken stop) : IDisposable
{
    private const int Tries = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient _http = new(new SignedInHandler(tokens, person.Id))
    {
        BaseAddress = desk,
        Timeout = TimeSpan.FromSeconds(20),
    };

    public Person Person => person;

    /// <summary>The answer; null: there was none, however often it was tried.</summary>
    /// <param name="key">Without one, a request that may have been carried out is not sent again.</param>
    public async Task<(HttpStatusCode Status, JsonElement Body)?> SendAsync(
        HttpMethod method, string path, object? body = null, string? key = null)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var answer = await TryAsync(method, path, body, key);
            if (answer is not null && answer.Value.Status < HttpStatusCode.InternalServerError)
                return answer;
            if (key is null && method != HttpMethod.Get)
                return answer;
            if (stop.IsCancellationRequested)
                return null;
            await Task.Delay(Pause, CancellationToken.None);
        }

        return null;
    }

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, JsonElement Body)?> TryAsync(
        HttpMethod method, string path, object? body, string? key)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var response = await _http.SendAsync(request, CancellationToken.None);
            if (response.StatusCode is HttpStatusCode.NoContent)
                return (response.StatusCode, default);
            return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None));
        }
        catch (Exception failed)
            when (failed is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return null;
        }
    }
}
