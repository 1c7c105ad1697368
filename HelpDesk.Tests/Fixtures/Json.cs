using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace HelpDesk.Tests.Fixtures;

/// <summary>JSON over HTTP as a client sees it: texts and elements, none of the app's own records.</summary>
internal static class Json
{
    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, string json) =>
        client.PostAsync(new Uri(path, UriKind.Relative), Body(json));

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return await response.JsonAsync();
    }

    /// <summary>The pointers of a problem's errors, sorted.</summary>
    public static string[] Pointers(this JsonElement problem) =>
        [
            .. problem.GetProperty("errors").EnumerateArray()
                .Select(error => error.GetProperty("pointer").GetString()!)
                .Order(StringComparer.Ordinal),
        ];
}
