using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Reads query parameters and collects what is wrong with them, each named as if it were a member of a body. One that nobody has
/// read is wrong too: overlooked, a filter with a slip in its name would list everything.
/// </summary>
internal sealed class QueryReader(HttpRequest request)
{
    private readonly Violations _violations = new();
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>To be asked for when everything has been read. Of several faults of one parameter the first is named.</summary>
    public ProblemResult? Refusal
    {
        get
        {
            var broken = QueryEncoding.Broken(request.QueryString).Select(name => Fault(name, "must be percent-encoded UTF-8"));
            var unread = request.Query.Keys.Where(name => !_read.Contains(name)).Select(name => Fault(name, "is not known here"));
            FieldError[] errors =
                [.. broken.Concat(_violations.ToError().Errors).Concat(unread).DistinctBy(error => error.Pointer)];
            return errors.Length > 0 ? Problems.Invalid(errors) : null;
        }
    }

    public int Limit()
    {
        var text = Single("limit");
        if (text is null)
            return PageLimits.Default;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= PageLimits.Most)
            return limit;

        Refuse("limit", $"must be a number from 1 to {PageLimits.Most}");
        return 0;
    }

    /// <summary>Where the list goes on; null: at its beginning.</summary>
    public async ValueTask<string?> PositionAsync(PageCursors cursors, CancellationToken cancellationToken)
    {
        if (Single("cursor") is not { } cursor)
            return null;
        var position = await cursors.ReadAsync(cursor, ListScope.Of(request), cancellationToken);
        if (position is null)
            Refuse("cursor", "must be the nextCursor of the same list, asked for by the same person");
        return position;
    }

    /// <summary>Null: not given.</summary>
    public int? Number(string name)
    {
        if (Single(name) is not { } text)
            return null;
        if (RouteNumber.Parse(text) is { } number)
            return number;

        Refuse(name, "must be a number, 0 or more");
        return null;
    }

    /// <summary>Not given: false.</summary>
    public bool Flag(string name)
    {
        var text = Single(name);
        if (text is not (null or "true" or "false"))
            Refuse(name, "must be true or false");
        return text is "true";
    }

    /// <summary>One word, which must be given.</summary>
    public T Enum<T>(string name)
        where T : struct, Enum
    {
        if (Single(name) is { } word && Words.Find<T>(word) is { } known)
            return known;

        Refuse(name, $"must be one of {Words.List(typeof(T))}");
        return default;
    }

    /// <summary>One word; null: not given.</summary>
    public T? MaybeEnum<T>(string name)
        where T : struct, Enum => Single(name) is null ? null : Enum<T>(name);

    /// <summary>Words with commas between them; none: empty.</summary>
    public IReadOnlyCollection<T> Enums<T>(string name)
        where T : struct, Enum
    {
        var values = new SortedSet<T>();
        foreach (var word in Single(name)?.Split(',') ?? [])
        {
            if (Words.Find<T>(word) is { } known)
                values.Add(known);
            else
                Refuse(name, $"must be of {Words.List(typeof(T))}, with commas");
        }

        return values;
    }

    /// <summary>Texts of a person's choice with commas between them, each once and in order; none: empty.</summary>
    public IReadOnlyCollection<string> Texts(string name, int maxLength, int maxCount)
    {
        var list = Single(name);
        var texts = new SortedSet<string>(list?.Split(',', StringSplitOptions.TrimEntries) ?? [], StringComparer.Ordinal);
        if (list?.Any(char.IsControl) == true)
            Refuse(name, "must not contain control characters");
        else if (texts.Any(text => text.Length == 0 || text.Length > maxLength))
            Refuse(name, $"must be of 1 to {maxLength} characters, or several such texts with commas");
        else if (texts.Count > maxCount)
            Refuse(name, $"must not name more than {maxCount}");
        return texts;
    }

    public DateOnly Day(string name)
    {
        if (DateOnly.TryParseExact(Single(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        Refuse(name, "must be a day like 2026-11-21");
        return default;
    }

    /// <summary>Null: not given.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Single(name) is not { } text)
            return null;
        if (Rfc3339.Read(text) is { } moment)
            return moment;

        Refuse(name, "must be a time like 2026-11-21T15:00:00Z (the plus sign of an offset is written %2B)");
        return null;
    }

    public string? Single(string name)
    {
        _read.Add(name);
        var values = request.Query[name];
        if (values.Count > 1)
            Refuse(name, "must stand once");
        return values.Count == 0 ? null : values[0];
    }

    public void Refuse(string name, string detail) => _violations.Add($"/{name}", detail);

    private static FieldError Fault(string name, string detail) => new($"/{JsonPointer.Escape(name)}", detail);
}
