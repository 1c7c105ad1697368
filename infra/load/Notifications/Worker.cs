using System.Net;
using System.Text.Json;
using HelpDesk.Load.Soak;

namespace HelpDesk.Load.Notifications;

/// <summary>
/// Somebody who does all that others are told of. Nobody stops following: what they are told would then depend on when it is
/// looked at, and could not be counted afterwards.
/// </summary>
internal sealed class Worker(int number, Caller caller, Board board, Random random, CancellationToken stop)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Statuses = ["open", "active", "waiting", "closed"];

    private static readonly string[] Names = [.. Person.All.Select(person => person.Id), "nobody", "Agent2"];

    private int _count;

    private bool IsStaff => caller.Person.IsStaff;

    public async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            if (!await OneAsync())
                await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>False: there was no answer, or nothing to do.</summary>
    private async Task<bool> OneAsync()
    {
        if (board.TakeOpening())
            return await OpenAsync();
        return Pick() is { } ticket && await ChangeAsync(ticket, random.Next(100));
    }

    private Task<bool> ChangeAsync(PostedTicket ticket, int dice) => (IsStaff, dice) switch
    {
        (true, < 25) => SayAsync(ticket, "note", Mention()),
        (_, < 55) => SayAsync(ticket, "reply", Mention()),
        (true, < 70) => AssignAsync(ticket),
        (true, < 80) => LetFollowAsync(ticket),
        (true, _) => SetAsync(ticket, Statuses[random.Next(4)]),
        (false, < 95) => SayAsync(ticket, "reply", Mention()),
        (false, _) => SetAsync(ticket, "closed"),
    };

    private async Task<bool> OpenAsync()
    {
        var title = Token("ticket");
        var requester = IsStaff && random.Next(3) > 0 ? Person.All[random.Next(3)].Id : caller.Person.Id;
        object body = requester == caller.Person.Id
            ? new { title, description = "Soaked." }
            : new { title, description = "Soaked.", requesterId = requester };
        var answer = await caller.SendAsync(HttpMethod.Post, "api/tickets", body, key: title);
        if (!IsDone(title, answer, HttpStatusCode.Created))
        {
            board.GiveBackOpening();
            return false;
        }

        var id = answer!.Value.Body.GetProperty("id").GetInt32();
        board.Tickets[id] = new(id, requester);
        return true;
    }

    private async Task<bool> SayAsync(PostedTicket ticket, string kind, string mention)
    {
        var token = Token(kind);
        var answer = await caller.SendAsync(
            HttpMethod.Post, $"api/tickets/{ticket.Id}/messages", new { content = $"{token} {mention}", kind }, key: token);
        return IsDone(token, answer, HttpStatusCode.Created);
    }

    private async Task<bool> SetAsync(PostedTicket ticket, string status) => IsDone(
        $"status of {ticket.Id}",
        await caller.SendAsync(HttpMethod.Put, $"api/tickets/{ticket.Id}/status", new { status }),
        HttpStatusCode.OK);

    /// <summary>Never to its requester, who is that and no agent on it.</summary>
    private async Task<bool> AssignAsync(PostedTicket ticket)
    {
        var agents = Person.All.Where(person => person.IsStaff && person.Id != ticket.Requester).Select(person => person.Id);
        string?[] choice = [null, .. agents];
        var answer = await caller.SendAsync(
            HttpMethod.Put, $"api/tickets/{ticket.Id}/assignee", new { assigneeId = choice[random.Next(choice.Length)] });
        return IsDone($"assignee of {ticket.Id}", answer, HttpStatusCode.OK);
    }

    private async Task<bool> LetFollowAsync(PostedTicket ticket)
    {
        var userId = Person.All[random.Next(Person.All.Count)].Id;
        var answer = await caller.SendAsync(HttpMethod.Post, $"api/tickets/{ticket.Id}/followers", new { userId });
        if (!IsDone($"follower of {ticket.Id}", answer, HttpStatusCode.NoContent))
            return false;
        ticket.Followers[userId] = true;
        return true;
    }

    private bool IsDone(string what, (HttpStatusCode Status, JsonElement Body)? answer, HttpStatusCode wanted)
    {
        if (answer is not { } known || known.Status >= HttpStatusCode.InternalServerError)
            return false;
        if (known.Status == wanted)
            board.Count();
        // A closed ticket takes no assignee, and a requester may close only what is open.
        else if (known.Status is not (HttpStatusCode.Conflict or HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity))
            board.Surprises.Enqueue($"{caller.Person.Id}, {what}: {(int)known.Status} {known.Body}");
        return known.Status == wanted;
    }

    private string Mention() => random.Next(2) == 0 ? "" : $"@{Names[random.Next(Names.Length)]}";

    private PostedTicket? Pick()
    {
        var mine = board.Tickets.Values.Where(ticket => ticket.IsSeenBy(caller.Person)).ToList();
        return mine.Count == 0 ? null : mine[random.Next(mine.Count)];
    }

    private string Token(string what) => $"{what}-{number}-{++_count}-";
}
