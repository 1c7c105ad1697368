namespace Azure.Storage;

/// <summary>The <c>name=value;</c> pairs of a connection string.</summary>
internal sealed class ConnectionSettings
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public static ConnectionSettings Parse(string text)
    {
        var settings = new ConnectionSettings();
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)))
        {
            if (pair.Length != 2)
                throw new FormatException("Settings must be of the form \"name=value\".");
            if (!settings._values.TryAdd(pair[0], pair[1]))
                throw new FormatException($"Duplicate setting '{pair[0]}' found.");
        }
        return settings;
    }

    public string? Text(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

    public Uri? Address(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new FormatException($"{name} is not an address.");
    }
}
