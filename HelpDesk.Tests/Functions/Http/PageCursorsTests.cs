using HelpDesk.Functions.Http;

namespace HelpDesk.Tests.Functions.Http;

public sealed class PageCursorsTests
{
    private readonly PageCursors _cursors = new(new FixedKey());

    [Theory]
    [InlineData(1)]
    [InlineData(1_500)]
    [InlineData(2_000)]
    public async Task A_cursor_brings_back_its_place_however_long(int length)
    {
        var place = new string('x', length);
        var cursor = await _cursors.WriteAsync(place, "list", CancellationToken.None);
        Assert.Equal(place, await _cursors.ReadAsync(cursor, "list", CancellationToken.None));
        Assert.Null(await _cursors.ReadAsync(cursor, "other list", CancellationToken.None));
    }

    [Fact]
    public Task A_place_that_no_cursor_could_bring_back_is_not_given_out() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await _cursors.WriteAsync(new string('x', 2_001), "list", CancellationToken.None));

    private sealed class FixedKey : ISecretKeys
    {
        public ValueTask<byte[]> CursorKeyAsync(CancellationToken cancellationToken) => new(new byte[32]);

        public ValueTask<byte[]> ApiKeyKeyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<byte[]> ReplyAddressKeyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
