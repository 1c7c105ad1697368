using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Five thousand tickets in the lists by status; three are rare, and in the list of their assignee too.</summary>
public sealed class BigDesk : IAsyncLifetime
{
    internal const int Tickets = 5_000;

    private const string RareList = "a|rare";

    private readonly StorageFixture _storage = new();

    /// <summary>Old ones, and one in between.</summary>
    internal static IReadOnlyList<int> RareOnes { get; } = [2, 3, 2_501];

    public async Task InitializeAsync()
    {
        await _storage.InitializeAsync();
        var tickets = Enumerable.Range(1, Tickets).Select(Ticket);
        await SeededDesk.WriteAsync(_storage.Storage, tickets, list => list is RareList || list.StartsWith('s'));
    }

    public Task DisposeAsync() => _storage.DisposeAsync();

    internal StorageClients Clients(CountingTransport counting) => _storage.Clients(counting, counting);

    private static Ticket Ticket(int id)
    {
        var ticket = Given.Opening(id, Given.Noon.AddMinutes(id)).Head;
        return RareOnes.Contains(id)
            ? ticket with
            {
                Status = id % 2 == 0 ? TicketStatus.Open : TicketStatus.Active,
                Tags = TagSet.FromStored(["common", "rare"]),
                Category = "rare",
                Assignee = new PersonRef(new PersonId("rare"), "Rare"),
            }
            : ticket with { Status = (TicketStatus)(id % 4), Tags = TagSet.FromStored(["common"]), Category = "common" };
    }
}
