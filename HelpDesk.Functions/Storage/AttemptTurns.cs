namespace HelpDesk.Functions.Storage;

/// <summary>The <see cref="Turns"/> of those who count attempts; a guesser makes many at once.</summary>
internal sealed class AttemptTurns : IDisposable
{
    private readonly Turns _turns = new(Turns.Courtesy);

    public Task<IDisposable?> TakeAsync(string of, CancellationToken cancellationToken) =>
        _turns.TakeAsync(of.GetHashCode(StringComparison.Ordinal), cancellationToken);

    public void Dispose() => _turns.Dispose();
}
