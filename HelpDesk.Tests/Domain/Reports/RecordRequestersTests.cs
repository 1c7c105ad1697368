using HelpDesk.Domain.Reports;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>One requester with four tickets on three days, and a word on another: only the first day is that of a newcomer.
/// </summary>
public sealed class RecordRequestersTests
{
    private const int Days = 5;

    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly RequesterCounts[] Wanted = [new(0, 0), new(1, 1), new(1, 0), new(1, 0), new(1, 0)];

    private static readonly IReadOnlyList<TicketActivity>[] Heard =
    [
        Opened(1, day: 1), Opened(2, day: 1), Opened(3, day: 2), Opened(4, day: 3),
        [TicketActivity.Of(Given.Ticket(id: 5).Post(Given.Reply(), Given.Customer, Given.Noon.AddDays(4)).Value!.Events[0])],
    ];

    [Fact]
    public async Task In_whatever_order_they_are_heard_of()
    {
        foreach (var order in Orders(Heard.Length))
        {
            var days = new RequesterDaysInMemory();
            foreach (var i in order)
                await new RecordRequesters(days, new DailyMetricsInMemory()).RunAsync(Heard[i], None);
            Assert.Equal(Wanted, await CountsAsync(days));
        }
    }

    [Fact]
    public async Task Killed_at_any_write_and_heard_again_later()
    {
        foreach (var order in Orders(Heard.Length))
        {
            for (var write = 0; write < 6; write++)
            {
                var (days, left) = (new RequesterDaysInMemory(), write);
                var dying = days.HeldUp(isWrite => isWrite && left-- == 0 ? throw new Death() : Task.CompletedTask);
                var again = new List<int>();
                foreach (var i in order)
                {
                    if (!await TryAsync(dying, Heard[i]))
                        again.Add(i);
                }

                foreach (var i in again)
                    await new RecordRequesters(days, new DailyMetricsInMemory()).RunAsync(Heard[i], None);
                Assert.Equal(Wanted, await CountsAsync(days));
            }
        }
    }

    [Fact]
    public async Task At_once_in_whatever_order_their_steps_come()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var days = new RequesterDaysInMemory();
            await new Interleaving(seed).RunAsync([.. Heard.Select(heard => (Func<Func<bool, Task>, Task>)(hold =>
                new RecordRequesters(days.HeldUp(hold), new DailyMetricsInMemory()).RunAsync(heard, None)))]);
            var counts = await CountsAsync(days);
            Assert.True(Wanted.SequenceEqual(counts), $"Seed {seed}: {string.Join(", ", counts.AsEnumerable())}");
        }
    }

    private static IReadOnlyList<TicketActivity> Opened(int id, int day) =>
        [.. Given.Opening(id, Given.Noon.AddDays(day)).Events.Select(TicketActivity.Of)];

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(order =>
            Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));

    private static async Task<bool> TryAsync(RequesterDaysInMemory days, IReadOnlyList<TicketActivity> heard)
    {
        try
        {
            await new RecordRequesters(days, new DailyMetricsInMemory()).RunAsync(heard, None);
            return true;
        }
        catch (Death)
        {
            return false;
        }
    }

    private static async Task<RequesterCounts[]> CountsAsync(RequesterDaysInMemory days)
    {
        var counts = new List<RequesterCounts>();
        for (var i = 0; i < Days; i++)
            counts.Add(await days.CountAsync(Given.Utc.DayOf(Given.Noon.AddDays(i)), None));
        return [.. counts];
    }
}
