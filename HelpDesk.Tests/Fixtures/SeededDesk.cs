using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Some hundred tickets of every kind in all their lists, always the same.</summary>
public sealed class SeededDesk : IAsyncLifetime
{
    internal const int Tickets = 240;

    private readonly StorageFixture _storage = new();

    /// <summary>Categories and tags as people write them.</summary>
    internal static IReadOnlyList<string> Words { get; } =
        ["printer", "o'neil's", "\"quoted\"", "日本 🔥", "c++ & 100% #1", "a/b\\c?d", "' or '1' eq '1", "_002B", "ü", "+"];

    internal static IReadOnlyList<Actor> People { get; } =
    [
        .. new[] { "carl", "o'neil", "a|b", "x/y#z?", "ümit", "-", "c-arl", "fay" }
            .Select(id => new Actor(new PersonRef(new PersonId(id), $"{id} Smith"), Role.Agent)),
    ];

    internal DeskParts Parts { get; private set; } = null!;

    internal IReadOnlyList<Ticket> All { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await _storage.InitializeAsync();
        Parts = new DeskParts(_storage.Storage);
        var random = new Random(2026);
        All = [.. Enumerable.Range(1, Tickets).Select(i => Ticket(i, random))];
        await WriteAsync(_storage.Storage, All, _ => true);
    }

    public Task DisposeAsync() => _storage.DisposeAsync();

    /// <summary>Straight into the chosen lists, many rows at a time.</summary>
    internal static async Task WriteAsync(StorageClients storage, IEnumerable<Ticket> tickets, Func<string, bool> isWanted)
    {
        var rows = tickets.SelectMany(ticket => ViewRow.Places(TicketPlacement.Of(ticket))
            .Where(place => isWanted(place.List))
            .Select(place => ViewRow.FromSummary(place.List, place.Row, TicketSummary.Of(ticket))));
        foreach (var batch in rows.GroupBy(row => row.PartitionKey).SelectMany(list => list.Chunk(100)))
        {
            await storage.Table(TableNames.Views).SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        }
    }

    private static Ticket Ticket(int id, Random random)
    {
        var publicly = Given.Noon.AddMinutes(id);
        return Given.Opening(id, by: One(People)).Head with
        {
            Status = (TicketStatus)random.Next(4),
            Priority = (TicketPriority)random.Next(4),
            Category = random.Next(5) == 0 ? null : One(Words),
            Tags = TagSet.FromStored([.. Some(Words).Order(StringComparer.Ordinal)]),
            Assignee = random.Next(3) == 0 ? null : One(People).Person,
            Followers = Followers.FromStored(Some(People).Select(person => person.Person)),
            PublicUpdatedAt = publicly,
            UpdatedAt = random.Next(3) == 0 ? publicly.AddSeconds(random.Next(40_000)).AddTicks(10 * id) : publicly,
        };

        T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
        T[] Some<T>(IReadOnlyList<T> all) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => One(all)).Distinct()];
    }
}
