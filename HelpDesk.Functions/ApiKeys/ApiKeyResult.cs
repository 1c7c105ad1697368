using System.Globalization;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.ApiKeys;

/// <summary>Answers with one key and its version.</summary>
internal static class ApiKeyResult
{
    /// <summary>No cache may keep what is shown only once.</summary>
    public static IResult Created(Created<IssuedApiKey> created, HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var key = created.Value.Key;
        var answer = Resource.Created(
            CreatedApiKeyResponse.Of(created.Value), Version(key), $"/api/api-keys/{key.Id}");
        return created.IsReplay ? IdempotencyKey.Replayed(answer) : answer;
    }

    public static IResult Of(Outcome<ApiKey> key) => key.IsSuccess
        ? Resource.Found(ApiKeyResponse.Of(key.Value), Version(key.Value))
        : Problems.Of(key.Error);

    /// <summary>What a deletion is meant for; null: for the key as it is.</summary>
    public static Predicate<ApiKey>? Expected(IfMatch condition) =>
        condition.Tags is null ? null : key => condition.Allows(ETags.Of(Version(key)));

    /// <summary>Nothing else of a key ever changes.</summary>
    private static string Version(ApiKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"api-key {key.Id} {key.LastUsedAt?.UtcTicks}");
}
