using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Http;

/// <summary>Reads query parameters and collects what is wrong with them, each named as if it were a member of a body.</summary>
internal sealed class QueryReader(HttpRequest request)
{
    private readonly Violations _violations = new();

    public ProblemResult? Refusal => _violations.Any ? Problems.Of(_violations.ToError()) : null;

    public int Limit()
    {
        var text = Single("limit");
        if (text is null)
            return TicketQuery.DefaultLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= TicketQuery.MaxLimit)
            return limit;

        _violations.Add("/limit", $"must be a number from 1 to {TicketQuery.MaxLimit}");
        return 0;
    }

    /// <summary>Lower-case words with commas between them; none: empty.</summary>
    public IReadOnlyCollection<T> Enums<T>(string name)
        where T : struct, Enum
    {
        var values = new SortedSet<T>();
        foreach (var word in Single(name)?.Split(',') ?? [])
        {
            if (Words.Find<T>(word) is { } known)
                values.Add(known);
            else
                _violations.Add($"/{name}", $"must be of {Words.List(typeof(T))}, with commas");
        }

        return values;
    }

    public DateOnly Day(string name)
    {
        if (DateOnly.TryParseExact(Single(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        _violations.Add($"/{name}", "must be a day like 2026-11-21");
        return default;
    }

    public string? Single(string name)
    {
        var values = request.Query[name];
        if (values.Count > 1)
            _violations.Add($"/{name}", "must stand once");
        return values.Count == 0 ? null : values[0];
    }

    public void Refuse(string name, string detail) => _violations.Add($"/{name}", detail);
}
