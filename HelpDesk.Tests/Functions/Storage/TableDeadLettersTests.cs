using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TableDeadLettersTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static int _last;

    private readonly TableDeadLetters _dead = new(fixture.Storage);

    [Theory]
    [InlineData("{\"name\":\"ticket-change\",\"version\":2}")]
    [InlineData("")]
    [InlineData("No JSON, \u0001 \u20ac \ud83d\udd11 | / \\ # ? \r\n")]
    public async Task A_message_comes_back_as_it_was_put_away(string message)
    {
        var at = NextMoment();
        await _dead.AddAsync("ticket-changes", message, "Nobody knows it.", at, None);
        var listed = (await _dead.ListAsync(1, after: null, None)).Items.Single();
        Assert.Equal(new DeadLetter(listed.Id, "ticket-changes", message, "Nobody knows it.", at), listed);
        Assert.Equal(listed, await _dead.FindAsync(DeadLetterId.Find(listed.Id.Value)!.Value, None));
    }

    [Fact]
    public async Task The_longest_message_that_a_queue_takes_is_kept_whole()
    {
        var message = new string('x', 64 * 1024);
        await _dead.AddAsync("webhooks", message, "Too long.", NextMoment(), None);
        Assert.Equal(message, (await _dead.ListAsync(1, after: null, None)).Items.Single().Message);
    }

    [Fact]
    public async Task The_same_one_put_away_twice_is_there_once_with_its_first_reason()
    {
        var at = NextMoment();
        await _dead.AddAsync("webhooks", "same", "First.", at, None);
        await _dead.AddAsync("webhooks", "same", "Second.", at, None);
        await _dead.AddAsync("notifications", "same", "Another queue.", at, None);
        await _dead.AddAsync("webhooks", "other", "Another message.", at, None);
        var there = (await _dead.ListAsync(100, after: null, None)).Items.Where(letter => letter.At == at).ToList();
        Assert.Equal(3, there.Count);
        Assert.Equal("First.", there.Single(letter => (letter.Queue, letter.Message) == ("webhooks", "same")).Reason);
    }

    [Fact]
    public async Task They_are_listed_page_by_page_the_newest_first()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(
            i => _dead.AddAsync("webhooks", $"page {i}", "Paged.", NextMoment(), None)));
        var (all, after) = (new List<DeadLetter>(), default(string?));
        do
        {
            var page = await _dead.ListAsync(2, after, None);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(all.OrderByDescending(letter => letter.At).Select(letter => letter.Id), all.Select(letter => letter.Id));
        Assert.Equal(5, all.Count(letter => letter.Reason == "Paged."));
    }

    [Fact]
    public async Task One_that_is_deleted_is_gone_and_can_be_deleted_again()
    {
        await _dead.AddAsync("webhooks", "gone", "Deleted.", NextMoment(), None);
        var id = (await _dead.ListAsync(1, after: null, None)).Items.Single().Id;
        await _dead.DeleteAsync(id, None);
        await _dead.DeleteAsync(id, None);
        Assert.Null(await _dead.FindAsync(id, None));
    }

    [Fact]
    public async Task Of_a_long_reason_the_beginning_is_kept()
    {
        var text = new string('r', DeadLetter.MaxReason - 1);
        await _dead.AddAsync("webhooks", "reason", text + "\ud83d\udd11", NextMoment(), None);
        Assert.Equal(text, (await _dead.ListAsync(1, after: null, None)).Items.Single().Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("somebody")]
    [InlineData("2519022815999999999|0123456789abcdef0123456789abcdef")]
    [InlineData("2519022815999999999-0123456789abcdef0123456789abcde/")]
    public void Other_texts_are_no_ids(string text) => Assert.Null(DeadLetterId.Find(text));

    /// <summary>Later than all before, so that what is put away now stands first.</summary>
    private static DateTimeOffset NextMoment() => Given.Noon.AddTicks(Interlocked.Increment(ref _last));
}
