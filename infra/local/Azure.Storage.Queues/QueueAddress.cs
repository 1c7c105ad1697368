namespace Azure.Storage.Queues;

/// <summary>https://learn.microsoft.com/rest/api/storageservices/naming-queues-and-metadata</summary>
internal static class QueueAddress
{
    public static Uri Of(Uri account, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new UriBuilder(account) { Path = $"{account.AbsolutePath.TrimEnd('/')}/{Uri.EscapeDataString(name)}" }.Uri;
    }

    public static Uri Account(Uri queue) => new(queue, queue.AbsolutePath[..queue.AbsolutePath.TrimEnd('/').LastIndexOf('/')]);

    public static string Name(Uri queue) => Uri.UnescapeDataString(queue.Segments[^1].TrimEnd('/'));

    /// <summary>The emulator lets some names pass that the service refuses; they are refused here.</summary>
    public static string Checked(string name)
    {
        if (name.Length is < 3 or > 63)
            throw Refused("OutOfRangeInput", "The specified resource name length is not within the permissible limits.");
        var isValid = name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
        return isValid ? name : throw Refused("InvalidResourceName", "The specified resource name contains invalid characters.");
    }

    private static RequestFailedException Refused(string code, string message) => new(400, message, code, null);
}
