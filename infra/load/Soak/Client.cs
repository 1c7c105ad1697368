using System.Net;
using System.Text.Json;

namespace HelpDesk.Load.Soak;

/// <summary>Works at the desk, and writes down what it is promised.</summary>
internal sealed class Client(int number, Caller caller, Ledger ledger, Random random, CancellationToken stop)
{
    private static readonly string[] Statuses = ["open", "active", "waiting", "closed"];

    private int _count;

    public async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
            await OneAsync(random.Next(100));
    }

    private Task OneAsync(int dice) => dice switch
    {
        < 15 => OpenAsync(),
        < 45 => SayAsync(random.Next(5) == 0 && caller.Person.IsStaff ? "note" : "reply"),
        < 60 => SetStatusAsync(),
        < 70 => AssignAsync(),
        < 85 => ReadAsync(),
        _ => ListAsync(),
    };

    private async Task OpenAsync()
    {
        var title = Token();
        var answer = await caller.SendAsync(HttpMethod.Post, "api/tickets", new { title, description = "Soaked." }, key: title);
        if (Note(title, answer, HttpStatusCode.Created) is { } ticket)
            ledger.Opened[title] = ticket.GetProperty("id").GetInt32();
    }

    private async Task SayAsync(string kind)
    {
        if (Pick() is not { } ticket)
            return;
        var content = Token();
        var answer = await caller.SendAsync(
            HttpMethod.Post, $"api/tickets/{ticket}/messages", new { content, kind }, key: content);
        if (Note(content, answer, HttpStatusCode.Created) is { } message)
        {
            ledger.Said[content] = new SaidMessage(
                message.GetProperty("ticketId").GetInt32(), message.GetProperty("seq").GetInt32(), caller.Person);
        }
    }

    private async Task SetStatusAsync()
    {
        var status = caller.Person.IsStaff ? Statuses[random.Next(4)] : "closed";
        if (Pick() is { } ticket)
            Change(ticket, await caller.SendAsync(HttpMethod.Put, $"api/tickets/{ticket}/status", new { status }));
    }

    private async Task AssignAsync()
    {
        var assigneeId = random.Next(3) switch { 0 => null, 1 => "agent", _ => "agent2" };
        if (caller.Person.IsStaff && Pick() is { } ticket)
            Change(ticket, await caller.SendAsync(HttpMethod.Put, $"api/tickets/{ticket}/assignee", new { assigneeId }));
    }

    private async Task ReadAsync()
    {
        if (Pick() is not { } ticket)
            return;
        var path = random.Next(2) == 0 ? $"api/tickets/{ticket}" : $"api/tickets/{ticket}/messages";
        Expect(path, await caller.SendAsync(HttpMethod.Get, path), HttpStatusCode.OK, HttpStatusCode.NotFound);
    }

    private async Task ListAsync()
    {
        var path = random.Next(2) == 0 ? "api/tickets?limit=50" : "api/tickets?status=open,active";
        Expect(path, await caller.SendAsync(HttpMethod.Get, path), HttpStatusCode.OK);
    }

    private void Change(int ticket, (HttpStatusCode Status, JsonElement Body)? answer)
    {
        Expect(
            $"ticket {ticket}",
            answer,
            HttpStatusCode.OK,
            HttpStatusCode.Conflict,
            HttpStatusCode.Forbidden,
            HttpStatusCode.NotFound,
            HttpStatusCode.UnprocessableEntity);
        // The numbers of versions that a requester sees are their own.
        if (answer is not (HttpStatusCode.OK, var body) || !caller.Person.SeesNotesOf(body.GetProperty("requester")))
            return;
        var assignee = body.GetProperty("assignee") is { ValueKind: JsonValueKind.Object } person
            ? person.GetProperty("id").GetString()
            : null;
        ledger.Changed[(ticket, body.GetProperty("version").GetInt32())] =
            new ChangedTicket(body.GetProperty("status").GetString()!, assignee);
    }

    private JsonElement? Note(string token, (HttpStatusCode Status, JsonElement Body)? answer, HttpStatusCode wanted)
    {
        if (answer is null)
        {
            ledger.Unknown[token] = true;
            return null;
        }

        if (answer.Value.Status == wanted)
            return answer.Value.Body;
        ledger.Refused[token] = (int)answer.Value.Status;
        Expect(token, answer, HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        return null;
    }

    private void Expect(string what, (HttpStatusCode Status, JsonElement Body)? answer, params HttpStatusCode[] usual)
    {
        if (answer is { } known && known.Status < HttpStatusCode.InternalServerError && !usual.Contains(known.Status))
            ledger.Surprises.Enqueue($"{caller.Person.Id}, {what}: {(int)known.Status} {known.Body}");
    }

    // Mostly one of the newest, so that several meet on the same ticket.
    private int? Pick()
    {
        var ids = ledger.Opened.Values.Order().ToList();
        return ids.Count == 0 ? null : ids[^(1 + Math.Min(random.Next(random.Next(4) == 0 ? ids.Count : 10), ids.Count - 1))];
    }

    private string Token() => $"soak-{number}-{++_count}";
}
