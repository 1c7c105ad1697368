using System.Collections.Concurrent;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.DeadLetters;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What was put away as dead.</summary>
internal sealed class LettersInMemory : IDeadLetters
{
    private readonly ConcurrentQueue<DeadLetter> _letters = new();

    public IReadOnlyList<DeadLetter> All => [.. _letters];

    public Task AddAsync(
        string queue, string message, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _letters.Enqueue(new(new($"{_letters.Count}"), queue, message, reason, at));
        return Task.CompletedTask;
    }

    public Task<Page<DeadLetter>> ListAsync(int limit, string? after, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DeadLetter?> FindAsync(DeadLetterId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DeleteAsync(DeadLetterId id, CancellationToken cancellationToken) => throw new NotSupportedException();
}
