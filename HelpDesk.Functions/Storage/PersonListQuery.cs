using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>Which rows of a list of people are wanted.</summary>
internal sealed class PersonListQuery(string? namePrefix, string? after)
{
    private readonly string? _first = string.IsNullOrEmpty(namePrefix) ? null : PersonListRow.NameKey(namePrefix);

    public string In(Role role)
    {
        var query = TableClient.CreateQueryFilter($"PartitionKey eq {PersonListRow.PartitionKey(role)}");
        if (after is not null)
            query += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        if (_first is not null)
            query += TableClient.CreateQueryFilter($" and RowKey ge {_first} and RowKey lt {Behind(_first)}");
        return query;
    }

    /// <summary>The service can't tell names apart that are longer than their keys.</summary>
    public bool Accepts(PersonSummary person) => namePrefix is null || person.BeginsWith(namePrefix);

    /// <summary>Sorts behind everything that begins so.</summary>
    private static string Behind(string prefix)
    {
        if (prefix[^1] is char.MaxValue)
            return $"{prefix}{char.MaxValue}";
        var next = (char)(prefix[^1] + 1);
        // Half a pair can't be sent.
        return $"{prefix[..^1]}{(char.IsSurrogate(next) ? '\uE000' : next)}";
    }
}
