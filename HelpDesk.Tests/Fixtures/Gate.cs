namespace HelpDesk.Tests.Fixtures;

/// <summary>Somebody waits in front of it until a test lets them pass.</summary>
internal sealed class Gate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Somebody stands in front of it.</summary>
    public Task Reached => _reached.Task.WaitAsync(Patience);

    public Task PassAsync()
    {
        _reached.TrySetResult();
        return _open.Task.WaitAsync(Patience);
    }

    public void Open() => _open.TrySetResult();
}
