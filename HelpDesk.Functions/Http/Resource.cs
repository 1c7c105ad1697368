using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Http;

/// <summary>The answers with one thing of which the version is known.</summary>
internal static class Resource
{
    /// <summary>It was read, or changed.</summary>
    public static VersionedResult Found<T>(T body, string version) =>
        Json(body, version, StatusCodes.Status200OK, location: null);

    public static VersionedResult Created<T>(T body, string version, string location) =>
        Json(body, version, StatusCodes.Status201Created, location);

    private static VersionedResult Json<T>(T body, string version, int status, string? location) => new(
        ETags.Of(version), status, location, (response, stop) => response.WriteAsJsonAsync(body, ApiJson.Options, stop));
}
