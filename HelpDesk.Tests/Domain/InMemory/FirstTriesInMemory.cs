using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Domain.InMemory;

internal sealed class FirstTriesInMemory : IFirstTries
{
    private readonly Dictionary<RetryKey, FirstTry> _tries = [];

    /// <summary>Of the tries: the ticket in whose stead another one was opened.</summary>
    public List<TicketId?> Instead { get; } = [];

    public FirstTry? Find(RetryKey key) => _tries.GetValueOrDefault(key);

    public Task<Outcome<Created<FirstTry>>> TakeAsync(
        RetryKey key, FirstTry mine, TicketId? instead, CancellationToken cancellationToken)
    {
        Instead.Add(instead);
        if (_tries.Keys.Any(known => (known.Caller, known.Key) == (key.Caller, key.Key) && known.Body != key.Body))
            return Task.FromResult<Outcome<Created<FirstTry>>>(RetryKey.Reused);
        var isReplay = !_tries.TryAdd(key, mine);
        return Task.FromResult<Outcome<Created<FirstTry>>>(new Created<FirstTry>(_tries[key], isReplay));
    }
}
