namespace HelpDesk.Functions.Http;

/// <summary>The answers with one thing of which the version is known.</summary>
internal static class Resource
{
    /// <summary>It was read, or changed.</summary>
    public static ResourceResult<T> Found<T>(T body, string version) =>
        new(body, ETags.Of(version), StatusCodes.Status200OK, location: null);

    public static ResourceResult<T> Created<T>(T body, string version, string location) =>
        new(body, ETags.Of(version), StatusCodes.Status201Created, location);
}
