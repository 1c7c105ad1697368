using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Bench;

/// <summary>Puts tickets with a short conversation each into storage, as they stand when all is projected.</summary>
internal sealed class SeededTickets(StorageClients storage)
{
    private const int AtOnce = 16;

    private const int BatchSize = 100;

    private static readonly DeskCalendar Calendar = new(TimeZoneInfo.Utc);

    private static readonly Actor[] People = [.. DemoPeople.All.Values];

    public async Task PutAsync(int count, CancellationToken cancellationToken)
    {
        var heads = new List<Ticket>(count);
        foreach (var some in Enumerable.Range(1, count).Chunk(AtOnce))
            heads.AddRange(await Task.WhenAll(some.Select(id => PutTicketAsync(id, cancellationToken))));
        await PutViewsAsync(heads, cancellationToken);
        // The numbers that are taken.
        await storage.Table(TableNames.Ids).UpsertEntityAsync(
            NumberRow.From(NumberRow.Ticket, count + 1), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>A new ticket that is not written yet.</summary>
    public static TicketChange Opening(int id, DateTimeOffset at) => OpeningDecision.Open(
        new TicketId(id), Draft(id), Requester(id).Person, TicketChannel.Web, Act(Requester(id), at), Calendar);

    /// <summary>A reply of staff that is not written yet.</summary>
    public static TicketChange Reply(Ticket ticket, DateTimeOffset at) => MessageDecision.Post(
        ticket,
        new MessageDraft(MessageKind.Reply, new string('r', 300), Status: null, ExpectedLastSeq: null),
        TicketChannel.Web,
        Act(People.First(person => person.IsStaff), at),
        Calendar).Value!;

    private static Actor Requester(int id) => People.Where(person => !person.IsStaff).ElementAt(id % 3);

    private static Act Act(Actor by, DateTimeOffset at) => new(by, at, new OperationId(Guid.NewGuid()));

    private static TicketDraft Draft(int id) => TicketDraft.Create(new(
        $"Ticket {id}", new string('d', 600), Category: "bench", Tags: ["one", "two"])).Value!;

    private async Task<Ticket> PutTicketAsync(int id, CancellationToken cancellationToken)
    {
        var at = DateTimeOffset.UtcNow.AddDays(-30).AddMinutes(id);
        var opening = Opening(id, at);
        var first = Reply(opening.Head, at.AddMinutes(10));
        var second = Reply(first.Head, at.AddMinutes(20));
        var rows = opening.Events.Concat(first.Events).Concat(second.Events).Select(TicketEventRow.FromEvent)
            .Append(TicketRow.FromTicket(second.Head))
            .Append(MessageRow.FromMessage(first.Message!))
            .Append(MessageRow.FromMessage(second.Message!))
            .Append(CursorRow.From(second.Head.Id, second.Head.LastEventSeq));
        await storage.Table(TableNames.Tickets).SubmitTransactionAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
        return second.Head;
    }

    private async Task PutViewsAsync(List<Ticket> heads, CancellationToken cancellationToken)
    {
        var rows = heads.SelectMany(head => ViewRow.Places(TicketPlacement.Of(head))
            .Select(place => ViewRow.FromSummary(place.List, place.Row, TicketSummary.Of(head))));
        var batches = rows.GroupBy(row => row.PartitionKey).SelectMany(list => list.Chunk(BatchSize));
        foreach (var batch in batches)
        {
            await storage.Table(TableNames.Views).SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
                cancellationToken);
        }
    }
}
