namespace HelpDesk.Functions.Demo;

/// <summary>Remembers that a desk was filled, so that it never is again.</summary>
internal interface IDemoMark
{
    Task<DemoState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>False: somebody else has just begun.</summary>
    Task<bool> TryBeginAsync(DateTimeOffset at, CancellationToken cancellationToken);

    Task EndAsync(DateTimeOffset at, CancellationToken cancellationToken);
}
