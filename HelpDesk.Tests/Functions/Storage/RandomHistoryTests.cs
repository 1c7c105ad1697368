using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Whatever people do and however the queue delivers it, lists and activity come to what the tickets say.</summary>
public sealed class RandomHistoryTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private const int Commands = 60;

    private const int Tickets = 5;

    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Actor[] Staff = [Given.Agent, Given.OtherAgent, Given.Admin];

    private readonly DeskParts _parts = new(fixture.Storage);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Late_twice_and_out_of_order_all_is_projected_in_the_end(int seed)
    {
        var random = new Random(seed);
        var queue = new List<TicketAnnouncement>();
        for (var i = 0; i < Tickets; i++)
            queue.Add(await _parts.OpenAsync((10 * seed) + i, At(0)));
        for (var i = 1; i <= Commands; i++)
        {
            var command = new Command(_parts, Any(random, seed), Step(random, At(i)));
            await command.TryAsync();
            if (command.IsAnnounced)
                queue.Add(command.Announcement);
            if (queue.Count > 0 && random.Next(3) == 0)
                await DeliverAsync(queue, random);
        }

        while (queue.Count > 0)
            await DeliverAsync(queue, random);
        for (var i = 0; i < Tickets; i++)
            await AssertProjectedAsync((10 * seed) + i);
    }

    private static int Any(Random random, int seed) => (10 * seed) + random.Next(Tickets);

    private static DateTimeOffset At(int minutes) => Given.Noon.AddMinutes(minutes);

    private static Func<Ticket, Outcome<TicketChange>> Step(Random random, DateTimeOffset at)
    {
        var (kind, who, status) = (random.Next(9), Staff[random.Next(Staff.Length)], (TicketStatus)random.Next(4));
        return ticket => kind switch
        {
            8 => ticket.IsRemoved ? ticket.Restore(at: at) : ticket.Remove(at: at),
            _ when ticket.IsRemoved => new DomainError.NotFound(),
            0 => ticket.Post(Given.Reply(), Given.Customer, at),
            1 => ticket.Post(Given.Reply(TicketStatus.Open), Given.Agent, at),
            2 => ticket.Post(Given.Note(), Given.Agent, at),
            3 => ticket.Assign(who, at: at),
            4 => ticket.Assign(null, at: at),
            5 => ticket.Set(status, at: at),
            6 => ticket.Followers.Find(who.Id) is null ? ticket.Follow(who, at: at) : ticket.Unfollow(who, at: at),
            _ => ticket.Edit(new() { Title = $"{at}" }, at: at),
        };
    }

    /// <summary>Any one of those that wait, and one in four stays for another delivery.</summary>
    private async Task DeliverAsync(List<TicketAnnouncement> queue, Random random)
    {
        var next = random.Next(queue.Count);
        var announcement = queue[next];
        var stays = random.Next(4) == 0;
        if (!stays)
            queue.RemoveAt(next);
        await _parts.ProjectAsync(announcement, isRetry: random.Next(4) == 0);
    }

    private async Task AssertProjectedAsync(int id)
    {
        await ListRows.AssertRightAsync(fixture.Storage, id);
        var changes = (await _parts.History.ReadChangesAsync(new(id), 1, None))!;
        Assert.Equal(changes.Head.LastEventSeq, changes.Projected);
        Assert.Equal(Enumerable.Range(1, changes.Head.LastEventSeq), changes.Events.Select(happened => happened.Seq));

        var activities = new List<TicketActivity>();
        await foreach (var activity in _parts.Activity.ReadDayAsync(DateOnly.FromDateTime(Given.Noon.UtcDateTime), None))
            activities.Add(activity);
        Assert.Equal(
            changes.Events.Select(TicketActivity.Of),
            activities.Where(activity => activity.Ticket.Value == id).OrderBy(activity => activity.Seq));
    }
}
