namespace HelpDesk.Load.Bench;

/// <summary>One thing to be measured, over HTTP and as the bare storage calls that it comes to.</summary>
/// <param name="Http">Does it once for the client of that number.</param>
/// <param name="Bare">The same storage calls without the desk.</param>
internal sealed record Operation(string Name, Func<int, Task> Http, Func<int, Task> Bare);
