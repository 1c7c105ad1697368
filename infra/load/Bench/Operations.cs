using System.Text;
using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Bench;

/// <summary>What people do all day, on a desk of so many tickets.</summary>
internal sealed class Operations : IDisposable
{
    private const int PageSize = 25;

    private const string NewTicket = """{"title":"Bench","description":"Benched.","tags":["one","two"]}""";

    private static readonly string[] Desk = ["s|open", "s|active", "s|waiting", "s|closed"];

    private readonly HttpClient _agent;
    private readonly HttpClient _customer;
    private readonly StorageClients _storage;
    private readonly TicketAnnouncements _announcements;
    private readonly int _tickets;
    private int _bareId = 1_000_000_000;

    public Operations(DeskProcess desk, StorageClients storage, int tickets)
    {
        (_agent, _customer) = (desk.As("agent"), desk.As("customer"));
        (_storage, _tickets) = (storage, tickets);
        _announcements = new TicketAnnouncements(storage.Queues);
    }

    /// <summary>Reading comes first: what writing leaves in the lists until it is projected is no part of it.</summary>
    public IReadOnlyList<Operation> All =>
    [
        new("read a ticket", _ => GetAsync(_agent, $"api/tickets/{Any()}"), BareReadAsync),
        new("read its messages", _ => GetAsync(_agent, $"api/tickets/{Any()}/messages"), BareMessagesAsync),
        new("list the desk", _ => GetAsync(_agent, "api/tickets"), _ => BareListAsync(Desk)),
        new("list one's own", _ => GetAsync(_customer, "api/tickets"), _ => BareListAsync(["r|customer"])),
        new("open a ticket", _ => PostAsync("api/tickets", NewTicket), BareOpenAsync),
        new("reply", _ => PostAsync($"api/tickets/{Any()}/messages", """{"content":"Benched."}"""), BareReplyAsync),
    ];

    public void Dispose()
    {
        _agent.Dispose();
        _customer.Dispose();
    }

    private int Any() => Random.Shared.Next(1, _tickets + 1);

    private async Task PostAsync(string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _agent.PostAsync(new Uri(path, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private Task BareOpenAsync(int client) =>
        WriteAsync(SeededTickets.Opening(Interlocked.Increment(ref _bareId), DateTimeOffset.UtcNow), version: null);

    private async Task BareReplyAsync(int client)
    {
        // A ticket of each client's own: what it costs when two meet is not the point.
        var mine = new TicketId(1 + (client * (_tickets / 16)));
        var row = await HeadAsync(mine);
        await WriteAsync(SeededTickets.Reply(TicketRow.ToTicket(row), DateTimeOffset.UtcNow), row.ETag.ToString());
    }

    private async Task WriteAsync(TicketChange change, string? version)
    {
        var first = change.Events[0];
        await _announcements.AnnounceAsync(
            new TicketAnnouncement(first.Ticket, first.Operation, first.Seq, first.At), CancellationToken.None);
        await _storage.TableOnce(TableNames.Tickets).SubmitTransactionAsync(TicketBatch.Of(change, version, retry: null));
        await TableTicketViews.ShowAsync(_storage.TableOnce(TableNames.Views), change.Head, CancellationToken.None);
    }

    private async Task BareReadAsync(int client) => await HeadAsync(new TicketId(Any()));

    private Task BareMessagesAsync(int client)
    {
        var ticket = new TicketId(Any());
        var (partition, first) = (TicketRow.PartitionKey(ticket), MessageRow.RowKey(0));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {first} and RowKey lt {MessageRow.End}");
        return Task.WhenAll(HeadAsync(ticket), FirstPageAsync(TableNames.Tickets, filter));
    }

    private Task BareListAsync(IEnumerable<string> lists) => Task.WhenAll(lists.Select(list =>
        FirstPageAsync(TableNames.Views, TableClient.CreateQueryFilter($"PartitionKey eq {list}"))));

    private async Task<TableEntity> HeadAsync(TicketId ticket) => await _storage.Table(TableNames.Tickets)
        .GetEntityAsync<TableEntity>(TicketRow.PartitionKey(ticket), TicketRow.RowKey);

    private async Task FirstPageAsync(string table, string filter)
    {
        await foreach (var page in _storage.Table(table).QueryAsync<TableEntity>(filter, PageSize).AsPages())
            return;
    }
}
