namespace HelpDesk.Tests.Fixtures;

/// <summary>Calls with whatever token a test has made.</summary>
internal static class BearerCalls
{
    private static readonly HttpClient Http = new();

    public static async Task<Answer> CallAsync(
        this DeskProcess desk, object token, string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(desk.Address, path));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (json is not null)
            request.Content = Json.Body(json);

        using var response = await Http.SendAsync(request);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }
}
