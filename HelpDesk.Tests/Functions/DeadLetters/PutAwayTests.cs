using System.Reflection;
using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.DeadLetters;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.DeadLetters;

public sealed class PutAwayTests : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TableDeadLetters _letters;
    private readonly TableFailureReasons _reasons;
    private readonly PutAwayFunctions _functions;

    public PutAwayTests(StorageFixture fixture)
    {
        (_letters, _reasons) = (new(fixture.Storage), new(fixture.Storage));
        _functions = new(
            new(_letters, _reasons),
            new(fixture.Storage.Queues),
            new(20),
            new ManualTimeProvider(Given.Noon),
            NullLogger<PutAwayFunctions>.Instance);
    }

    public static TheoryData<string> Queues => [.. QueueNames.All];

    [Theory]
    [MemberData(nameof(Queues))]
    public async Task What_fails_for_good_in_a_queue_is_put_away_as_a_letter_of_that_queue(string queue)
    {
        var function = typeof(PutAwayFunctions).GetMethods().Single(method => method.GetParameters()
            .Any(one => one.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName == PoisonQueues.Of(queue)));
        await (Task)function.Invoke(_functions, [$"of {queue}", Told(null), None])!;
        Assert.Equal(queue, (await LettersAsync($"of {queue}")).Single().Queue);
    }

    [Fact]
    public void No_other_function_takes_from_a_poison_queue() => Assert.Equal(
        QueueNames.All.Select(PoisonQueues.Of).Order(),
        QueueFunctions.All().Select(one => one.Queue).Where(one => one.EndsWith("-poison", StringComparison.Ordinal)).Order());

    [Fact]
    public async Task Its_reason_goes_with_it()
    {
        await _reasons.KeepAsync(QueueNames.TicketChanges, "with a reason", "It is broken.", Given.Noon, None);
        await _reasons.KeepAsync(QueueNames.Webhooks, "with a reason", "Another's.", Given.Noon, None);
        await _functions.TicketChangeAsync("with a reason", Told(Given.Noon), None);
        Assert.Equal("It is broken.", (await LettersAsync("with a reason")).Single().Reason);
        Assert.Null(await _reasons.FindAsync(QueueNames.TicketChanges, "with a reason", None));
        Assert.NotNull(await _reasons.FindAsync(QueueNames.Webhooks, "with a reason", None));
    }

    [Fact]
    public async Task Without_a_reason_it_says_that_nobody_lived_to_give_one()
    {
        await _functions.TicketChangeAsync("without a reason", Told(Given.Noon), None);
        Assert.Equal(PutAwayMessage.Unanswered, (await LettersAsync("without a reason")).Single().Reason);
    }

    [Fact]
    public async Task Delivered_twice_it_is_one_letter_and_keeps_its_reason_also_as_the_real_host_tells_the_moment()
    {
        await _reasons.KeepAsync(QueueNames.TicketChanges, "twice", "It is broken.", Given.Noon, None);
        await _functions.TicketChangeAsync("twice", Told(Given.Noon.AddHours(-1)), None);
        await _functions.TicketChangeAsync("twice", Told("\"2026-03-10T11:00:00+00:00\""), None);
        await _functions.TicketChangeAsync("twice", Told("2026-03-10T11:00:00Z"), None);
        var letter = (await LettersAsync("twice")).Single();
        Assert.Equal((Given.Noon.AddHours(-1), "It is broken."), (letter.At, letter.Reason));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yesterday")]
    public async Task Without_a_moment_it_is_put_away_now(string? told)
    {
        await _functions.TicketChangeAsync($"no moment: {told}", Told(told), None);
        Assert.Equal(Given.Noon, (await LettersAsync($"no moment: {told}")).Single().At);
    }

    private static QueueInvocation Told(object? moment) =>
        new("PutAwayTicketChange", new Dictionary<string, object?> { ["InsertionTime"] = moment });

    private async Task<List<DeadLetter>> LettersAsync(string message) =>
        [.. (await _letters.ListAsync(100, after: null, None)).Items.Where(letter => letter.Message == message)];
}
