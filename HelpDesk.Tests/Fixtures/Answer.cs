using System.Globalization;
using System.Text.Json;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What the desk answered to one call, read to its end.</summary>
internal sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string ETag => Headers["ETag"];

    public string Location => Headers["Location"];

    /// <summary>Where the list goes on; null: nowhere.</summary>
    public string? Next => Headers.TryGetValue("Link", out var link) ? link.Split('<', '>')[1] : null;

    public string? Code => this["code"];

    /// <summary>The pointers of a problem's errors, sorted, with commas.</summary>
    public string Pointers => string.Join(',', Json.Pointers());

    /// <summary>A value by its path, like <c>assignee.id</c> or <c>items.0.seq</c>; null where there is none. An empty path: all
    /// of it.</summary>
    public string? this[string path] => Find(Json, Path(path));

    /// <summary>The same value of every item of a list.</summary>
    public IReadOnlyList<string?> All(string path) => Each("items", path);

    public IReadOnlyList<string?> Each(string list, string path) =>
        [.. Json.GetProperty(list).EnumerateArray().Select(item => Find(item, Path(path)))];

    /// <summary>Fails with the whole answer if it is another one.</summary>
    public Answer Is(int status, string? code = null)
    {
        Assert.True(Status == status && (code is null || Code == code), $"Not {status} {code} but {this}");
        return this;
    }

    public override string ToString() => $"{Status} {Text}";

    private static string[] Path(string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries);

    private static string? Find(JsonElement from, string[] path)
    {
        foreach (var step in path)
        {
            if (from.ValueKind is JsonValueKind.Array && int.TryParse(step, CultureInfo.InvariantCulture, out var index))
                from = from[index];
            else if (from.ValueKind is not JsonValueKind.Object || !from.TryGetProperty(step, out from))
                return null;
        }

        return from.ValueKind is JsonValueKind.Null ? null : from.ToString();
    }
}
