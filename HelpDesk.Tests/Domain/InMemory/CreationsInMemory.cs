using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.InMemory;

internal sealed class CreationsInMemory : ICreations
{
    private readonly Dictionary<RetryKey, string> _ids = [];

    public Task<Outcome<Created<string>>> TakeAsync(RetryKey key, string mine, CancellationToken cancellationToken)
    {
        if (_ids.Keys.Any(known => (known.Caller, known.Key) == (key.Caller, key.Key) && known.Body != key.Body))
            return Task.FromResult<Outcome<Created<string>>>(RetryKey.Reused);
        var isReplay = !_ids.TryAdd(key, mine);
        return Task.FromResult<Outcome<Created<string>>>(new Created<string>(_ids[key], isReplay));
    }
}
