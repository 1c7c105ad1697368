using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.ApiKeys;

public sealed class ApiKeySecretsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly RetryKey Retry = new(Given.Admin.Id, "key", "body");

    private static readonly ApiKeyId Id = ApiKeyId.Of(new byte[ApiKeyId.Size]);

    private readonly ApiKeySecrets _secrets = new(new FixedKeys(1));

    [Fact]
    public async Task A_second_try_has_the_same_secret_on_every_instance() => Assert.Equal(
        await MakeAsync(_secrets, Id, Retry),
        await MakeAsync(new(new FixedKeys(1)), Id, Retry with { At = Given.Noon }));

    [Fact]
    public async Task Anything_else_has_another_secret()
    {
        string[] all =
        [
            await MakeAsync(_secrets, Id, Retry),
            await MakeAsync(_secrets, ApiKeyId.Of([.. new byte[ApiKeyId.Size - 1], 1]), Retry),
            await MakeAsync(_secrets, Id, Retry with { Key = "other" }),
            await MakeAsync(_secrets, Id, Retry with { Caller = Given.Agent.Id }),
            await MakeAsync(new(new FixedKeys(2)), Id, Retry),
            await MakeAsync(_secrets, Id, null),
            await MakeAsync(_secrets, Id, null),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Ids_are_never_the_same() =>
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => _secrets.NewId()).Distinct().Count());

    private static async Task<string> MakeAsync(ApiKeySecrets secrets, ApiKeyId id, RetryKey? retry) =>
        (await secrets.MakeAsync(id, retry, None)).ToText();

    private sealed class FixedKeys(byte first) : ISecretKeys
    {
        public ValueTask<byte[]> CursorKeyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<byte[]> ApiKeyKeyAsync(CancellationToken cancellationToken) => new([first, .. new byte[31]]);

        public ValueTask<byte[]> ReplyAddressKeyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
