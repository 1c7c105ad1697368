using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Webhooks;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Webhooks;

/// <summary>How many places a receiver may keep, whatever it does.</summary>
public sealed class WebhookLaneTests : IDisposable
{
    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly WebhookLane _lane;

    public WebhookLaneTests() => _lane = new(_time);

    public void Dispose() => _lane.Dispose();

    [Fact]
    public async Task As_many_wait_as_there_are_places_and_the_others_are_sent_away_at_once()
    {
        var places = await Task.WhenAll(Some(WebhookLane.Most));
        Assert.All(places, place => Assert.NotNull(place.Taken));
        var waiting = Some(WebhookLane.Most);
        Assert.All(waiting, one => Assert.False(one.IsCompleted));
        var others = Some(20);
        Assert.All(others, one => Assert.True(one.IsCompleted));
        Assert.All(await Task.WhenAll(others), place => Assert.Null(place.Taken));

        places[0].Taken!.Dispose();
        var next = await await Task.WhenAny(waiting);
        Assert.NotNull(next.Taken);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(WebhookLane.Most - 1, (await Task.WhenAll(waiting)).Count(place => place.Taken is null));
    }

    [Fact]
    public async Task The_more_are_sent_away_the_longer_they_wait_until_there_is_a_place_to_spare()
    {
        var places = await Task.WhenAll(Some(WebhookLane.Most));
        _time.Advance(TimeSpan.FromSeconds(3));
        var waits = (await Task.WhenAll(Some(6))).Select(place => place.Wait.TotalSeconds);
        Assert.Equal([1, 2, 3, 4, 5, 6], waits);
        foreach (var place in places)
            place.Taken!.Dispose();
        await Task.WhenAll(Some(WebhookLane.Most));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(1), (await TakeAsync()).Wait);
    }

    [Fact]
    public async Task One_at_a_time_is_sent_to_a_receiver_that_is_failing()
    {
        var first = await TakeAsync(isFailing: true);
        Assert.Null((await TakeAsync(isFailing: true)).Taken);
        first.Taken!.Dispose();
        Assert.NotNull((await TakeAsync(isFailing: true)).Taken);
    }

    private Task<WebhookPlace>[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => TakeAsync())];

    private Task<WebhookPlace> TakeAsync(bool isFailing = false) => _lane.TakeAsync(isFailing, CancellationToken.None);
}
